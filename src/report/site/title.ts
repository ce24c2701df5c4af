/** Words of labels that are written otherwise in a title. */
const WORDS: Readonly<Record<string, string>> = {
  l1: "ℓ₁", l2: "ℓ₂", c1: "C₁", c2: "C₂", m1: "M₁", m2: "M₂", rho: "ρ", epsilon: "ε", delta: "δ", log: "logarithm", exp: "exponential", lipschitz: "Lipschitz", hoeffding: "Hoeffding", frobenius: "Frobenius", cauchy: "Cauchy", schwarz: "Schwarz",
};

/** The title of a page from the label of its step: `theorem-3-2-sign` is “Theorem 3.2, sign”. */
export function titleOf(label: string): string {
  const numbered = /^(theorem|definition|lemma|proposition|corollary|section|appendix)-(\d+(?:-\d+)*|[a-z])(?:-(.*))?$/.exec(label);
  if (numbered) {
    const [, kind, number, rest] = numbered as unknown as [string, string, string, string | undefined];
    return `${capital(kind)} ${number.replaceAll("-", ".").toUpperCase()}${rest ? `, ${words(rest)}` : ""}`;
  }
  return capital(words(label));
}
const words = (label: string): string => label.replace(/\b(theorem|definition)-(\d+)-(\d+)\b/g, (_, kind: string, a: string, b: string) => `${capital(kind)} ${a}.${b}`).replace(/cauchy-schwarz/g, "Cauchy–Schwarz").replace(/cross-entropy/g, "cross–entropy").split("-").map((w) => WORDS[w] ?? w).join(" ").replace("cross–entropy", "cross-entropy");
const capital = (text: string): string => text.replace(/^[a-z]/, (c) => c.toUpperCase());
