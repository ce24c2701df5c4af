/** By label: why a line that holds, or a repair, has no proof in Rocq. A test holds that no entry is out of date. */
export const unproved: Readonly<Record<string, string>> = {};
