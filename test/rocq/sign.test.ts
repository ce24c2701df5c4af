import { describe, expect, test } from "vitest";
import { parseClaim } from "lemmakit";
import { relationsOf } from "../../src/term/index.ts";
import { signOf, type Sign } from "../../src/rocq/statement/sign.ts";

/** Variables of every sign, with values that tell it from the others. */
const VARIABLES: Readonly<Record<string, { readonly domain: string; readonly values: readonly number[] }>> = {
  p: { domain: "p > 0", values: [1 / 4, 1, 3] },
  q: { domain: "q >= 0", values: [0, 1 / 4, 3] },
  z: { domain: "z in [0,0]", values: [0] },
  m: { domain: "m <= 0", values: [0, -1 / 4, -3] },
  n: { domain: "n < 0", values: [-1 / 4, -1, -3] },
  r: { domain: "r real", values: [-3, -1 / 4, 0, 1 / 4, 3] },
};
/** Terms in one or two variables, with what they mean by JavaScript; `NaN` where they have no value. */
const FORMS: readonly (readonly [text: string, value: (a: number, b: number) => number])[] = [
  ["A", (a) => a],
  ["-A", (a) => -a],
  ["A + B", (a, b) => a + b],
  ["A - B", (a, b) => a - b],
  ["A*B", (a, b) => a * b],
  ["A/B", (a, b) => (b === 0 ? NaN : a / b)],
  ["min(A, B)", Math.min],
  ["max(A, B)", Math.max],
  ["A^B", (a, b) => (a > 0 || (a === 0 && b > 0) ? Math.pow(a, b) : NaN)],
  ...[-3, -2, -1, 0, 1, 2, 3].map((k) => [`A^${k}`, (a: number) => (k < 0 && a === 0 ? NaN : a ** k)] as const),
  ["abs(A)", Math.abs],
  ["sqrt(A)", Math.sqrt],
  ["exp(A)", Math.exp],
  ["log(A)", (a) => (a > 0 ? Math.log(a) : NaN)],
  ["sin(A)", Math.sin],
  ["cosh(A)", Math.cosh],
  ["tanh(A)", Math.tanh],
  ["atan(A)", Math.atan],
  ["sum(i in 3, A)", (a) => 3 * a],
  ["max(i in 3, A*B)", (a, b) => a * b],
  ["min(i in 3, A - B)", (a, b) => a - b],
];
const MEETS: Readonly<Record<Sign, (x: number) => boolean>> = {
  ">0": (x) => x > 0, ">=0": (x) => x >= 0, "=0": (x) => x === 0, "<=0": (x) => x <= 0, "<0": (x) => x < 0, "?": () => true,
};
/** The left side of a claim that has the term there, and its sign. */
function signIn(text: string): Sign {
  const c = parseClaim(`forall ${Object.values(VARIABLES).map((v) => v.domain).join(", ")}: ${text} <= 1`);
  const domains = new Map(c.variables.map((v) => [v.name, v.domain]));
  return signOf(relationsOf(c.conclusion)[0]!.left, (name) => domains.get(name));
}

describe("signs that statements rest on", () => {
  test.each(FORMS)("%s, for arguments of every sign", (form, value) => {
    for (const [a, A] of Object.entries(VARIABLES))
      for (const [b, B] of Object.entries(form.includes("B") ? VARIABLES : { p: VARIABLES["p"]! })) {
        const text = form.replaceAll("A", a).replaceAll("B", b);
        const sign = signIn(text);
        const values = A.values.flatMap((x) => B.values.map((y) => value(x, y))).filter((v) => !Number.isNaN(v));
        expect(values.filter((v) => !MEETS[sign](v)), `${text} ${sign}`).toEqual([]);
      }
  });
  test("of terms in terms", () => {
    const inner = FORMS.filter(([f]) => !f.includes("B"));
    for (const [f, outer] of FORMS)
      for (const [g, within] of inner)
        for (const [a, { values }] of Object.entries(VARIABLES)) {
          // Doubles are exact enough here: nothing overflows, and only 0 is 0.
          for (const [b, B] of f.includes("B") ? Object.entries(VARIABLES) : [["p", VARIABLES["p"]!] as const]) {
            const text = f.replaceAll("A", `(${g.replaceAll("A", a)})`).replaceAll("B", b);
            const sign = signIn(text);
            const bad = values.map((x) => within(x, 0)).filter((x) => Math.abs(x) < 700).flatMap((x) => B.values.map((y) => outer(x, y))).filter((v) => Number.isFinite(v) && !MEETS[sign](v));
            expect(bad, `${text} ${sign}`).toEqual([]);
          }
        }
  });
  test("are seen where a reader sees them", () => {
    expect(["p + q", "m*n", "1/(1 + r^2)", "exp(r) - m", "-n*p", "abs(n)", "min(p, exp(r))", "max(r, p)"].map(signIn)).toEqual([">0", ">=0", ">0", ">0", ">0", ">0", ">0", ">0"]);
    expect(["r", "p - q", "log(p)", "r^3", "min(r, p)"].map(signIn)).toEqual(["?", "?", "?", "?", "?"]);
  });
  test("of a family without members nothing is certain", () => {
    const empty = { ...relationsOf(parseClaim("forall p > 0: sum(i in 3, p) <= 1").conclusion)[0]!.left, dim: "0" };
    const positive = parseClaim("forall p > 0: p <= 1").variables[0]!.domain;
    expect([signOf(empty as never, () => positive), signOf({ ...empty, dim: "3" } as never, () => positive)]).toEqual(["?", ">0"]);
  });
});
