import { GRAMMAR } from "../../claim/index.ts";
import { block, tag } from "./html.ts";
import { tryBox } from "./try-box.ts";

const CHOICES = [
  { name: "the log inequality", claim: "forall x > 0: abs(log(x)) <= abs(x - 1/x)/2" },
  { name: "a constant too small", claim: "forall x > 0: abs(log(x)) <= 0.495*abs(x - 1/x)" },
  { name: "Hoeffding's lemma", claim: "forall p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(h^2/8)" },
  { name: "in LaTeX", claim: "\\forall x > 0: |\\log x| \\le \\tfrac12 |x - x^{-1}|" },
  { name: "Cauchy and Schwarz, for every size", claim: "forall u, v in R^r: abs(dot(u, v)) <= norm2(u)*norm2(v)" },
  { name: "norms, for every size", claim: "forall v in R^n: norm1(v) <= sqrt(n)*norm2(v)" },
  { name: "a swapped norm", claim: "forall v in R^n: norm1(v) <= norm2(v)" },
];

/** The page where a reader types a claim of their own. */
export function tryPage(): string {
  const rows = GRAMMAR.map(([k, v]) => tag("dt", {}, k) + tag("dd", {}, tag("code", {}, v.replace(/[<>[\]*|]/g, (c) => `&#${c.charCodeAt(0)};`))));
  return [
    "---\ntitle: Try it\n---\n\n# Try it\n\n",
    block(tag("p", {}, "Type an inequality. It is decided on this page, by the engine that audits the paper: refuted with a point whose exact enclosure separates the sides, proved with a certificate that a small checker accepted, or left open with the reason. Nothing is sent anywhere.")),
    block(tryBox(CHOICES[0]!.claim, CHOICES)),
    "## Grammar\n\n",
    block(tag("p", {}, tag("code", {}, "forall VARIABLES where HYPOTHESES: TERM RELATION TERM"))),
    block(tag("dl", { class: "lk-grammar" }, ...rows)),
  ].join("");
}
