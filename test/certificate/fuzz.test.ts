import { describe, expect, test } from "vitest";
import { checkFound } from "./check.ts";
import { prove } from "../../src/search/prove/index.ts";
import { randomNumbers } from "../../src/search/random.ts";
import { read, TIGHT } from "./claims.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place of a JSON value, as the list of its owners. */
function places(value: Json, out: { owner: Json[] | { [key: string]: Json }; key: number | string }[] = []): typeof out {
  if (Array.isArray(value)) value.forEach((v, i) => (out.push({ owner: value, key: i }), places(v, out)));
  else if (value && typeof value === "object") for (const k of Object.keys(value)) (out.push({ owner: value, key: k }), places(value[k]!, out));
  return out;
}
const RULES = ["sign", "split", "cases", "rise", "concave", "scale", "touch", "sturm", "sum", "product", "combine", "have", "absolute"];
const TEXTS = ["0", "1", "-1", "x", "-x", "exp(x)", "1/0", "log(x)", "log(0 - 1)", "sqrt(0 - x)", "x/(x - x)", "1e400", "((", "p", "h", ""];

/** One random change: of a number, a text, a rule, a child; or a place deleted, doubled or exchanged. */
function mutate(source: Json, random: () => number): Json {
  const copy = structuredClone(source);
  const all = places(copy);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { owner, key } = pick(all);
  const slot = owner as { [key: string]: Json };
  const old = slot[key as string]!;
  const other = pick(all);
  const choice = random();
  if (choice < 0.1) {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete slot[key as string];
  } else if (choice < 0.25) slot[key as string] = structuredClone((other.owner as { [key: string]: Json })[other.key as string]!);
  else if (key === "rule") slot[key as string] = pick(RULES);
  else if (typeof old === "number") slot[key as string] = pick([old + 1, old - 1, -old, 0, 1, 0.5, 1e9]);
  else if (typeof old === "string") slot[key as string] = random() < 0.5 ? pick(TEXTS) : old.replace(/\d/, (d) => String((Number(d) + 1 + Math.floor(random() * 8)) % 10));
  else if (typeof old === "boolean") slot[key as string] = !old;
  else if (Array.isArray(old)) slot[key as string] = random() < 0.5 ? [...old].reverse() : [...old, ...old];
  else slot[key as string] = null;
  return copy;
}

/** Changes tried of each certificate; more of them with LEMMAKIT_LONG set. */
const CHANGES = process.env["LEMMAKIT_LONG"] === undefined ? 60 : 200;

describe("mutated certificates", () => {
  test.each(TIGHT)("of %s prove nothing false", (holds, fails) => {
    // Of its own: what is changed here does not depend on how long the proofs of others are.
    const random = randomNumbers(20260101);
    const claim = read(holds);
    const twin = read(fails);
    const found = prove(claim, { timeout: 60 });
    if (!("found" in found)) throw new Error("there is no certificate to mutate");
    const source = JSON.parse(JSON.stringify(found.found)) as Json;
    let accepted = 0;
    for (let k = 0; k < CHANGES; k++) {
      let changed = mutate(source, random);
      if (k % 3 === 0) changed = mutate(changed, random);
      // The twin is false: nothing may prove it.
      expect(checkFound(twin, changed).kind).toBe("refused");
      // The claim itself is true: a change that is accepted must be of its proof, and the verdict of this claim.
      const result = checkFound(claim, changed);
      if (result.kind === "proved") {
        accepted++;
        expect(result.proved.claim).toEqual(claim);
      }
    }
    expect(accepted).toBeLessThan(0.6 * CHANGES);
    expect(checkFound(claim, source).kind).toBe("proved");
  }, 120_000);
});

describe("what is no certificate", () => {
  const claim = read("forall x real: 1 + x <= exp(x)");
  test.each([null, 1, "x", [], {}, { defined: [] }, { proofs: [] }, { defined: [], proofs: [] }, { defined: {}, proofs: {} }, { defined: [], proofs: [null] }])(
    "%j is refused",
    (json) => {
      expect(checkFound(claim, json).kind).toBe("refused");
    },
  );
  test("a chain of cuts that never ends is refused", () => {
    let tree: Json = { rule: "sign", children: [] };
    for (let i = 0; i < 3000; i++) tree = { rule: "have", term: "1", children: [{ rule: "sign", children: [] }, tree] };
    expect(checkFound(claim, { defined: [], proofs: [tree] }).kind).toBe("refused");
  });
});
