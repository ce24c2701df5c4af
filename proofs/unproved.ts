/** By label: why a line that holds, or a repair, has no proof in Rocq. A test holds that no entry is out of date. */
export const unproved: Readonly<Record<string, string>> = {
  "robust-definition": "a definition: there is nothing to prove",
  "robustness-goal": "a definition: there is nothing to prove",
  "continuous-suffices": "compact sets of vectors are not in Rocq's standard library; what the theorem needs of them, bounded outputs, is proved in bounded-outputs-suffice",
};
