import { decide, parseClaim, sentence, step, type Paper, type StepSource } from "lemmakit";
import { describe, expect, test } from "vitest";
import { readPoint } from "../../src/report/site/browser/point.ts";
import { readTyped } from "../../src/report/site/browser/read.ts";
import { dependencyGraph } from "../../src/report/site/graph.ts";
import { escapeHtml, tag } from "../../src/report/site/html.ts";
import { mathml } from "../../src/report/site/math.ts";
import { overviewPage, picturesPage, titleOf, tryPage, type SiteModel, type SiteStep } from "../../src/report/site/index.ts";
import { pieces } from "../../src/report/site/pieces.ts";
import { prose } from "../../src/report/site/prose.ts";
import { verdictBadge } from "../../src/report/site/status.ts";
import { excerpt } from "../../src/report/site/step-page.ts";

const siteStep = (source: Partial<StepSource> & { label: string }, status: SiteStep["audited"]["status"]): SiteStep => ({
  audited: { step: step({ where: "", printed: sentence("so it is"), note: "", ...source }), section: "1", status, because: "", evidence: { kind: "nothing", of: "nothing", scope: "none", text: "" }, findings: [], seconds: 0 },
  usedBy: [], theorems: [],
});
const steps = [siteStep({ label: "a" }, "false"), siteStep({ label: "b", reasons: ["a"] }, "gap"), siteStep({ label: "c", uses: ["b"] }, "holds"), siteStep({ label: "log-inequality" }, "holds")];
const paper: Paper = { title: "T", source: "", sections: [{ name: "1", steps: steps.map((s) => s.audited.step) }], results: [] };
const model: SiteModel = { steps, replay: {}, audit: { paper, steps: steps.map((s) => s.audited), results: [], seed: 1, seconds: 12.5, stopped: false } };

describe("html", () => {
  test("text is never markup, Markdown or a TypeDoc tag", () => {
    expect(escapeHtml('<b> & "x" [a](b) `c` {@link d} *e*')).not.toMatch(/[<>"`[\]{}@*]/);
  });
  test("attributes that are false or undefined are left out", () => {
    expect(tag("input", { disabled: true, hidden: false, id: undefined, name: "x" })).toBe('<input disabled name="x"/>');
  });
});

describe("the dependency graph", () => {
  const svg = dependencyGraph(steps, "a paper");
  test("draws a link for each step that has neighbours, and no other", () => {
    expect([...svg.matchAll(/href="([^"]+)"/g)].map((m) => m[1])).toEqual(["a.md", "b.md", "c.md"]);
  });
  test("of the edges out of steps that do not hold only the first of a way is red, and the words count all", () => {
    const edges = (kind: string) => [...(new RegExp(`<g class="lk-edge ${kind}"[^>]*>(.*?)</g>`).exec(svg)?.[1] ?? "").matchAll(/<path/g)].length;
    expect([edges("lk-sound"), edges("lk-broken"), edges("lk-after")]).toEqual([0, 1, 1]);
    expect(svg).toContain("3 steps, 2 dependencies, 2 of them on a step that does not hold");
  });
});

describe("the graph of several sections", () => {
  const two = steps.map((s, k) => ({ ...s, audited: { ...s.audited, section: k < 2 ? "One" : "Two" } }));
  const svg = dependencyGraph(two, "a paper", { ends: [{ label: "c", name: "C" }] });
  test("frames each, fits its frame, and has a legend", () => {
    expect([...svg.matchAll(/class="lk-group-name"[^>]*>(\w+)</g)].map((m) => m[1])).toEqual(["One", "Two"]);
    expect(svg).toMatch(/<svg viewBox="0 0 (\d+) \d+" style="max-width:\1px"/);
    expect(svg).not.toMatch(/<svg[^>]* width=/);
    expect(svg).toContain("the first broken line of its way");
  });
  test("names the ends of which the ancestors can be asked for", () => {
    expect(svg).toContain('<option value="2">what C rests on</option>');
    expect([...svg.matchAll(/data-e="([^"]+)"/g)].map((m) => m[1]!).sort()).toEqual(["0 1", "1 2"]);
  });
});

describe("pages", () => {
  test("the overview counts by status and holds no time", () => {
    const page = overviewPage(model);
    expect(page).toContain("Of 4 lines 4 are decided: 2 hold as printed");
    expect(page).not.toContain("12.5");
  });
  test("a picture has words for those who do not see it", () => {
    const page = picturesPage(steps);
    expect(page.match(/<svg/g)).toHaveLength(1);
    expect(page).toMatch(/role="img" aria-label="[^"]{40,}"/);
  });
  test("the claims offered to try can all be read", () => {
    const offered = [...tryPage().matchAll(/data-lk-claim="([^"]+)"/g)].map((m) => m[1]!.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n))));
    expect(offered.length).toBeGreaterThan(3);
    for (const claim of offered) expect(() => readTyped(claim)).not.toThrow();
  });
  test("formulas are MathML without the source they came from; what KaTeX cannot read is shown as it is", () => {
    expect(mathml("\\frac{1}{x}")).toMatch(/^<math><mfrac>/);
    expect(mathml("\\nonsense{")).toContain("<code>");
  });
  test("letters of an alphabet are the letters, which MathML Core needs; bars grow; rows of one are no rows", () => {
    expect(mathml("\\mathbb{E}")).toBe("<math><mi>𝔼</mi></math>");
    expect(mathml("\\mathbb{P}\\mathcal{L}")).toBe("<math><mi>ℙ</mi><mi>ℒ</mi></math>");
    expect(mathml("\\left\\|x\\right\\|")).toBe('<math><mo stretchy="true">‖</mo><mi>x</mi><mo stretchy="true">‖</mo></math>');
  });
  test("the name of a function has space around it, where no sign stands there; a definition is one sign", () => {
    expect(mathml("p\\log q")).toBe("<math><mi>p</mi><mspace/><mi>log</mi><mspace/><mi>q</mi></math>");
    expect(mathml("-\\log(q)")).toBe('<math><mo>−</mo><mi>log</mi><mo stretchy="false">(</mo><mi>q</mi><mo stretchy="false">)</mo></math>');
    expect(mathml("H := 1")).toContain("<mo>≔</mo>");
  });
  test("the declaration of a step is cut out of its module", () => {
    expect(excerpt("const a = 1;\nexport const b = step({\n  x: f(\n  1),\n});\nexport const c = 2;\n", "b")).toBe("export const b = step({\n  x: f(\n  1),\n});");
  });
});

describe("formulas in sentences", () => {
  test("have their signs, indices, letters and roots; names stay", () => {
    expect(prose("M_2 >= sqrt(c - 1)/(2c^2) with rho, f_theta and sqrt(2)")).toBe("M<sub>2</sub> ≥ √(c - 1)/(2c<sup>2</sup>) with ρ, f<sub>θ</sub> and √2");
    expect(prose("theorem theorem_3_2_rho in Rocq, for rho-values")).toBe("theorem theorem&#95;3&#95;2&#95;rho in Rocq, for rho-values");
  });
});

describe("titles", () => {
  test("are what one would say, and no two steps of the paper share one", async () => {
    expect(titleOf("theorem-3-2-sign")).toBe("Theorem 3.2, sign");
    expect(titleOf("proof-of-theorem-4-1")).toBe("Proof of Theorem 4.1");
    expect(titleOf("l1-by-l2")).toBe("ℓ₁ by ℓ₂");
    const { paper: bundled } = await import("lemmakit/paper");
    const titles = bundled.sections.flatMap((s) => s.steps.map((x) => titleOf(x.label)));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("a badge", () => {
  const proved = async (text: string) => {
    const claim = parseClaim(text);
    return verdictBadge((await decide(claim)).verdict, claim);
  };
  test("says how far a proof reaches, and never more", async () => {
    expect(await proved("forall u in R^n: norm2(u) >= 0")).toContain("certificate, every size");
    expect(await proved("forall u in R^2: norm2(u) >= 0")).toContain("certificate, fixed sizes");
    expect(await proved("forall u in R^n, v in R^2: norm2(u) + norm2(v) >= 0")).toContain("certificate, fixed sizes");
    expect(await proved("forall x real: x^2 >= 0")).toContain("certificate, every value");
    expect(await proved("1 < 2")).toContain("certificate, one instance");
  });
  test("of a refutation has no reach", async () => {
    expect(await proved("forall x real: x^2 > 0")).not.toContain("every");
  });
});

describe("a wide formula", () => {
  test("is cut before relations and signs outside of brackets, and each part can be typeset", () => {
    const latex = "\\left|\\sum_{i=1}^{n} x_i\\right| \\le \\sqrt{n} \\left\\|x\\right\\|_2 + \\frac{a-b}{c+d} - \\left(p + q\\right) + r_{i+1} + s";
    const list = pieces(latex, 8);
    expect(list.join("").replaceAll("{}", "")).toBe(latex);
    expect(list.length).toBeGreaterThan(4);
    for (const p of list) expect(mathml(p)).toMatch(/^<math>/);
  });
  test("is cut inside its brackets where those alone are wide", () => {
    const list = pieces("P\\left(a_1 + a_2 + a_3 + a_4 + a_5 \\ge b_1 + b_2 + b_3 + b_4\\right) \\le 1", 10);
    expect(list.length).toBeGreaterThan(3);
    for (const p of list) expect(mathml(p)).toMatch(/^<math>/);
  });
  test("a narrow one stays whole", () => {
    expect(pieces("x + y = z")).toEqual(["x + y = z"]);
  });
});

describe("a point as a reader types it", () => {
  const claim = parseClaim("forall W in R^(m x n), y in 1..m, x real: x <= W[y,1]");
  test("sizes, positions and entries are told apart", () => {
    expect(readPoint("m = 1, n = 2, y = 1, W[1,2] = 1/2, x=0.5", claim)).toEqual({
      sizes: { dimensions: { m: 1, n: 2 }, indices: { y: 1 } },
      point: { "W[1,2]": "1/2", x: "0.5" },
    });
  });
  test("anything else is refused", () => {
    expect(() => readPoint("x is 1", claim)).toThrow("a point is written");
  });
});

