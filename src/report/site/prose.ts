import { escapeHtml } from "./html.ts";

const LETTERS: Readonly<Record<string, string>> = { alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", eta: "η", theta: "θ", lambda: "λ", rho: "ρ", sigma: "σ", sum: "Σ" };
const SIGNS: Readonly<Record<string, string>> = { "<=": "≤", ">=": "≥", "!=": "≠", "->": "→", "|->": "↦" };

/** A sentence as HTML, with the formulas that it has in plain text as one writes them: `M_2 >= sqrt(c)` has an index, a sign and a root. Names with underscores stay as they are. */
export function prose(text: string): string {
  const signs = text.replace(/\|->|<=|>=|!=|->/g, (s) => SIGNS[s]!);
  const letters = signs.replace(/(?<![\w-])(alpha|beta|gamma|delta|epsilon|eta|theta|lambda|rho|sigma)(?![A-Za-z-])/g, (w) => LETTERS[w]!);
  const roots = letters.replace(/\bsqrt\((\w)\)/g, "√$1").replace(/\bsqrt\(/g, "√(");
  return escapeHtml(roots).replace(/(?<![\w\p{L}])([A-Za-zℓα-ω])&#95;(theta|delta|epsilon|[A-Za-z0-9α-ω]+)(?![\w(]|&#95;)/gu, (_, base: string, index: string) => `${base}<sub>${LETTERS[index] ?? index}</sub>`).replace(/\^(\d+)\b/g, "<sup>$1</sup>");
}
