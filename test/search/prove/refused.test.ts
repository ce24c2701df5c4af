import { describe, expect, test } from "vitest";
import { parseClaim } from "../../../src/claim/index.ts";
import type { Tree } from "../../../src/certificate/goal.ts";
import { InputError } from "../../../src/term/index.ts";
import { isOutOfReach } from "../../../src/search/prove/node.ts";
import { Prover } from "../../../src/search/prove/prove.ts";

const found = (p: Prover): Tree => {
  const r = p.run(4e7);
  return "found" in r ? r.found.proofs[0]! : expect.fail("no proof was found");
};
const rules = (t: Tree): string[] => [t.rule, ...t.children.flatMap(rules)];
const contains = (t: Tree, step: Tree): boolean => t === step || t.children.some((c) => contains(c, step));
const told = (t: Tree): string => JSON.stringify({ ...t, children: [] });

describe("a step that the kernel did not follow", () => {
  test("is taken back, and another way is found", () => {
    const p = new Prover(parseClaim("forall x > 0: (1+1/x)^2 > exp(1/(x+1))"));
    const first = found(p);
    expect(p.ban(first)).toBe(true);
    const second = found(p);
    expect(told(second)).not.toBe(told(first));
  });
  test("within a proof, what rests on it is found anew without it", () => {
    const p = new Prover(parseClaim("forall x > 0: log(1+x) < x*(6+x)/(6+4*x)"));
    const first = found(p);
    const step = first.children[0]!;
    expect(p.ban(step)).toBe(true);
    expect(contains(found(p), step)).toBe(false);
  });
  test("is none of another search's", () => {
    const p = new Prover(parseClaim("forall x real: exp(x) >= 1 + x"));
    found(p);
    expect(p.ban({ rule: "sign", children: [] })).toBe(false);
    expect(rules(found(p)).length).toBeGreaterThan(0);
  });
});

describe("a proof that was refused as a whole", () => {
  test("leaves the frames once, and is found without them", () => {
    const p = new Prover(parseClaim("forall x real: exp(17/23*x + 113/71) >= 1 + 17/23*x + 113/71"));
    const first = p.run(4e7);
    expect("found" in first && first.found.frames?.length).toBe(1);
    expect(p.ban(undefined)).toBe(true);
    const second = p.run(4e7);
    expect("found" in second && second.found.frames).toBe(undefined);
    expect(p.ban(undefined)).toBe(false);
  });
});

describe("what is too large to be read", () => {
  test("is left alone; what is written badly is not", () => {
    expect(isOutOfReach(new RangeError("a power"))).toBe(true);
    expect(isOutOfReach(new InputError("too-large", "a claim"))).toBe(true);
    expect(isOutOfReach(new InputError("usage", "a claim"))).toBe(false);
    expect(isOutOfReach(new Error("a fault"))).toBe(false);
  });
});
