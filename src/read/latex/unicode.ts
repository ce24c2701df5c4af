import type { Token } from "../math/token.ts";

/** Characters that say what a macro says. */
const MACROS: ReadonlyMap<string, string> = new Map([
  ..."α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ℓ ell"
    .split(" ").flatMap((c, k, all): [string, string][] => (k % 2 === 0 ? [[c, all[k + 1]!]] : [])),
]);
const BOARD: Readonly<Record<string, string>> = { "ℝ": "R", "ℕ": "N", "ℤ": "Z", "ℚ": "Q", "ℂ": "C", "𝔼": "E", "ℙ": "P" };
const ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵀᵈᵏᵐᵗ";
const ABOVE_SAY = "0123456789+-()niTdkmt";
const BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₘₙₚₜ";
const BELOW_SAY = "0123456789+-()ijkmnpt";

/** The tokens that a character of Unicode stands for, with those of a raised or lowered row; nothing where it is only itself. */
export function unicodeTokens(text: string, at: number, end: number, span: (length: number) => Token["span"]): { readonly tokens: Token[]; readonly length: number } | undefined {
  const c = String.fromCodePoint(text.codePointAt(at)!);
  const one = (kind: Token["kind"], said: string, length = c.length): Token => ({ kind, text: said, span: span(length) });
  const macro = MACROS.get(c);
  if (macro) return { tokens: [one("macro", macro)], length: c.length };
  const board = BOARD[c];
  if (board) return { tokens: [one("macro", "mathbb"), one("open", "{"), one("char", board), one("close", "}")], length: c.length };
  // The root of a number or of one letter; how far another goes, the sign does not say.
  const under = c === "√" ? /^√\s*(?:(\d+)|(?=\p{L}|\\[a-zA-Z]|\{))/u.exec(text.slice(at, end)) : null;
  if (under?.[1]) return { tokens: [one("macro", "sqrt"), one("open", "{", under[0].length), ...[...under[1]].map((k) => one("char", k, under[0].length)), one("close", "}", under[0].length)], length: under[0].length };
  if (under) return { tokens: [one("macro", "sqrt")], length: 1 };
  for (const [row, says, mark] of [[ABOVE, ABOVE_SAY, "^"], [BELOW, BELOW_SAY, "_"]] as const) {
    let length = 0;
    while (at + length < end && row.includes(text[at + length]!)) length++;
    if (length === 0) continue;
    const inner = [...text.slice(at, at + length)].map((k) => one("char", says[row.indexOf(k)]!, length));
    return { tokens: [one("macro", mark, length), one("open", "{", length), ...inner, one("close", "}", length)], length };
  }
  return undefined;
}
