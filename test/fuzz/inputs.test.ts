import { readPaper } from "lemmakit/read";
import { check, parseClaim, type Claim } from "lemmakit";
import { expect, test } from "vitest";
import { stream } from "../kernel/semantics.ts";
import { decideAll, noFates, throwInputs } from "./inputs.ts";

const proofOf = async (text: string): Promise<readonly [Claim, unknown]> => [parseClaim(text), (await check(text, { timeout: 60 })).certificate];

test("spoilt inputs are read or refused with a message, and what is decided of them is so", async () => {
  const [random, fates] = [stream(1), noFates()];
  throwInputs(random, 2500, fates, [await proofOf("forall x real: x^2 >= 0"), await proofOf("forall x > 0: log(x) <= x - 1")]);
  await decideAll(fates.claims.filter((_, k) => k % 12 === 0), random, fates);
  expect(fates.faults).toEqual([]);
  for (const way of ["claim", "batch", "latex", "certificate"]) expect(Object.keys(fates.counts).filter((k) => k.startsWith(way)).length).toBeGreaterThan(0);
  for (const fate of ["claim: read", "claim: refused", "batch: refused", "latex: refused", "decided: proved", "decided: open", "decided: refuted by the kernel too", "decided: points where what is proved holds"]) expect(fates.counts[fate], fate).toBeGreaterThan(0);
}, 120_000);

test.each([
  ["parentheses", `${"(".repeat(3000)}x${")".repeat(3000)}`], ["powers", `${"x^{".repeat(900)}x${"}".repeat(900)}`], ["a long sum", `${"x+".repeat(5000)}x`], ["a long quotient", `${"x/".repeat(2000)}x`],
  ["functions without brackets", `${"\\log ".repeat(3000)}x`], ["bars", "|\\log x| \\".repeat(2000)], ["sums in sums", `${"\\sum_{i=1}^n ".repeat(900)}x`], ["exponents of exponents", `${"x^{x".repeat(600)}${"}".repeat(600)}`], ["factors side by side", `${"x\\,".repeat(3000)}`],
])("a formula of %s is left unread, and the others are read", (_, formula) => {
  const { lines } = readPaper({ file: "a.tex", text: `Let $x>0$.\n\\[ ${formula} \\le 1 \\]\n\nThen\n\\[ \\log x \\le x - 1. \\]\n` });
  expect(lines.at(-1)!.reading.kind).toBe("read");
  for (const l of lines.slice(0, -1)) expect(l.reading).toMatchObject({ kind: "unread", message: expect.stringMatching(/^the formula has more than \d+/) as string });
});

test.each(["a.tex", "a.md"])("a byte-order mark in front of %s moves nothing", (file) => {
  const text = "For $x > 0$,\n\n$$\\log x \\le x - 1.$$\n";
  const [plain, marked] = [text, `\uFEFF${text}`].map((t) => readPaper({ file, text: t }).lines.map((l) => [l.reading.kind, l.line.sign.span.start]));
  expect(marked).toEqual(plain!.map(([kind, at]) => [kind, (at as number) + 1]));
});
test("two exponents in a row are not read", () => {
  const of = (formula: string) => readPaper({ file: "a.tex", text: `Let $x>0$.\n\\[ ${formula} \\le 1. \\]\n` }).lines.at(-1)!.reading;
  expect(of("x^2^3")).toMatchObject({ kind: "unread", message: expect.stringContaining("two exponents in a row") as string });
  expect(of(`x${"^x".repeat(3000)}`).kind).toBe("unread");
  for (const one of ["{x^2}^3", "(x^2)^3", "x^{2^3}"]) expect(of(one).kind).toBe("read");
});
