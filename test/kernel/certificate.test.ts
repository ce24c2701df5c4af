import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseClaim, type Claim } from "../../src/claim/index.ts";
import { Rational } from "../../src/exact/rational.ts";
import { certificateSchema, replay, writeCertificate, type Certificate } from "../../src/kernel/certificate.ts";
import { fact, KernelError, num, RULES, sub, Theorem } from "../../src/kernel/index.ts";
import { obligationOf } from "../../src/kernel/meaning.ts";
import { conclude, Proved } from "../../src/kernel/proved.ts";
import { readFact, readPosition, readTerm, showTerm } from "../../src/kernel/text.ts";
import { make, originOf } from "../../src/prove/make.ts";

const num1 = Rational.ONE;
const goal = (c: Claim) => obligationOf(c).goals[0]!.term;
/** Claims with proofs by hand; no finder has a part in them. */
const PROVED: readonly (readonly [claim: string, proof: (c: Claim) => Theorem])[] = [
  ["forall x real: 1 + x <= exp(x)", (c) => make("arith", { term: goal(c), relation: ">=", summands: [{ coefficient: num1, facts: [make("exp", { law: "tangent", of: readTerm("x"), and: readTerm("0") })], squares: [] }] })],
  ["forall x, y real: 2*x*y <= x^2 + y^2", (c) => make("arith", { term: goal(c), relation: ">=", summands: [{ coefficient: num1, facts: [], squares: [readTerm("x - y")] }] })],
  ["forall x > 0: log(x) <= x - 1", (c) => {
    const positive = make("hyp", { fact: readFact("x > 0") });
    const log = make("log", { from: positive });
    const tangent = make("exp", { law: "tangent", of: readTerm("log(x)"), and: readTerm("0"), defined: [log] });
    return make("arith", { term: goal(c), relation: ">=", summands: [{ coefficient: num1, facts: [tangent], squares: [] }, { coefficient: num1.neg(), facts: [log], squares: [] }] });
  }],
  ["forall v in R^c: 0 <= sum(j in c, v[j]^2)", (c) => {
    const square = make("arith", { term: readTerm("v[j:c]^2"), relation: ">=", summands: [{ coefficient: num1, facts: [], squares: [readTerm("v[j:c]")] }] });
    return make("arith", { term: goal(c), relation: ">=", summands: [{ coefficient: num1, facts: [make("sum", { from: square, over: readPosition("j:c") })], squares: [] }] });
  }],
  ["forall v in [1,2]^c: v*v >= 1", (c) => {
    const at = /v\[(\w+:c)\]/.exec(showTerm(goal(c)))![1];
    const low = make("specialise", { from: make("hyp", { fact: obligationOf(c).hypotheses[0]! }), at: readPosition(at) });
    return make("arith", { term: goal(c), relation: ">=", summands: [{ coefficient: num1, facts: [low, low], squares: [] }, { coefficient: num1.add(num1), facts: [low], squares: [] }] });
  }],
];
const made = PROVED.map(([text, proof]) => {
  const claim = parseClaim(text);
  return { text, claim, certificate: writeCertificate(claim, [proof(claim)], originOf) };
});
const copy = <T>(x: T): T => JSON.parse(JSON.stringify(x)) as T;

describe("a certificate", () => {
  test.each(made)("of $text proves it, from text alone", ({ text, certificate }) => {
    const r = replay(parseClaim(text), copy(certificate));
    expect(r).toMatchObject({ kind: "proved" });
    if (r.kind !== "proved") return;
    expect(Proved.is(r.proved)).toBe(true);
    expect(r.proved.certificate).toEqual(certificate);
  });
  test("says of which claim it is, and is refused where that is another, though its steps prove this one", () => {
    const { claim, certificate } = made[0]!;
    expect(replay(claim, { ...certificate, claim: "forall x real: 0 = 1" })).toMatchObject({ kind: "rejected", message: "it is a certificate of another claim" });
  });
  test("is of a claim that is read once, though it changes while it is read", () => {
    const { claim, certificate } = made[1]!;
    let asked = 0;
    const changing: Claim = {
      ...claim,
      get conclusion() {
        return asked++ === 0 ? claim.conclusion : parseClaim("forall x, y real: 3*x*y <= x^2 + y^2").conclusion;
      },
    };
    expect(replay(changing, certificate)).toMatchObject({ kind: "proved", proved: { claim } });
  });
  test("is frozen through and through, and is no part of what was given", () => {
    const given = copy(made[2]!.certificate);
    const r = replay(made[2]!.claim, given);
    if (r.kind !== "proved") throw new Error(r.message);
    const all = (x: unknown): boolean => typeof x !== "object" || x === null || (Object.isFrozen(x) && Object.values(x).every(all));
    expect(all(r.proved)).toBe(true);
    (given.steps as unknown[]).length = 0;
    expect((r.proved.certificate as Certificate).steps.length).toBeGreaterThan(2);
  });
  test("of one claim proves no other", () => {
    for (const { certificate } of made)
      for (const twin of ["forall x real: 1 + x < exp(x)", "forall x, y real: 2*x*y < x^2 + y^2", "forall x real: log(x) <= x - 1", "forall v in R^c: 1 <= sum(j in c, v[j]^2)", "forall v in [-1,2]^c: v*v >= 1", "forall v in [1,2]^c: v*v >= 2"]) {
        expect(replay(parseClaim(twin), copy(certificate)).kind).toBe("rejected");
        expect(replay(parseClaim(twin), { ...copy(certificate), claim: twin }).kind).toBe("rejected");
      }
  });

  const edits: readonly (readonly [string, (c: any) => unknown, string])[] = [
    ["nothing", () => undefined, "an object"],
    ["a list", () => [], "an object"],
    ["another format", (c) => ({ ...c, format: "x" }), "format"],
    ["another version", (c) => ({ ...c, version: 2 }), "version"],
    ["a field more", (c) => ({ ...c, trust: true }), "trust"],
    ["a field of a step more", (c) => (c.steps[0].trust = true, c), "trust"],
    ["a field less", (c) => (delete c.steps[1].from, c), "not a theorem"],
    ["no steps", (c) => ({ ...c, steps: [] }), "no step above"],
    ["a step less", (c) => (c.steps.shift(), c), "no step above"],
    ["steps out of order", (c) => (c.steps.reverse(), c), "no step above"],
    ["two steps of one name", (c) => (c.steps.splice(1, 0, c.steps[0]), c), "two steps"],
    ["a step without a name", (c) => (delete c.steps[0].name, c), "no name"],
    ["a step that is none", (c) => (c.steps[0] = null, c), "no name"],
    ["another rule", (c) => (c.steps[0].rule = "axiom", c), "no rule"],
    ["a rule of objects", (c) => (c.steps[0].rule = "constructor", c), "no rule"],
    ["a rule of lists", (c) => (c.steps[0].rule = ["hyp"], c), "no rule"],
    ["another argument", (c) => (c.steps[2].law = "square", c), "no law"],
    ["a shown fact that is another", (c) => (c.steps[0].shows = "x > 0 |- x - 1 > 0", c), "it shows x > 0 |- x > 0"],
    ["a hypothesis that is not shown", (c) => (c.steps[0].shows = "|- x > 0", c), "it shows"],
    ["a hypothesis that is not there", (c) => (c.steps[0].shows = "x > 0, y > 0 |- x > 0", c), "it shows"],
    ["nothing shown", (c) => (delete c.steps[0].shows, c), "a text"],
    ["a goal that is another", (c) => (c.proves[0].goal = "x >= 0", c), "does not show"],
    ["a goal shown by another step", (c) => (c.proves[0].by = c.steps[0].name, c), "does not show"],
    ["a goal shown by itself", (c) => (c.proves[0] = { goal: "x > 0", by: "s1" }, c), "do not prove"],
    ["no goals", (c) => ({ ...c, proves: [] }), "do not prove"],
    ["a term that is none", (c) => (c.steps.at(-1).term = "x +", c), "column"],
    ["a step by number", (c) => (c.steps[1].from = 0, c), "no step above"],
    ["a step by the name of an object's own", (c) => (c.steps[1].from = "__proto__", c), "no step above"],
  ];
  test.each(edits)("with %s is rejected", (_, edit, why) => {
    const r = replay(made[2]!.claim, edit(copy(made[2]!.certificate)));
    expect(r.kind === "rejected" ? r.message : "proved").toContain(why);
  });
  test("the step at fault is named", () => {
    const c: any = copy(made[2]!.certificate);
    c.steps[1].shows = "|- x > 0";
    expect(replay(made[2]!.claim, c)).toMatchObject({ kind: "rejected", step: c.steps[1].name });
  });
  test("with hypotheses that the claim does not have is rejected", () => {
    const claim = parseClaim("forall x real: x >= 0");
    const assumed = make("hyp", { fact: readFact("x >= 0") });
    expect(replay(claim, writeCertificate(claim, [assumed], originOf))).toMatchObject({ kind: "rejected", message: "the theorems do not prove the claim" });
  });
  test("with one part changed by chance is rejected, or proves the same claim", () => {
    // Every text of the document may take the place of every other, and every part may go.
    type Path = (string | number)[];
    const paths = (x: unknown, at: Path = []): Path[] => (typeof x === "object" && x !== null ? [...(at.length ? [at] : []), ...Object.entries(x).flatMap(([k, v]) => paths(v, [...at, Array.isArray(x) ? Number(k) : k]))] : [at]);
    const get = (x: any, p: Path): unknown => p.reduce((y, k) => y[k], x);
    let rejected = 0;
    fc.assert(
      fc.property(fc.nat(made.length - 1), fc.nat(), fc.nat(), fc.constantFrom("delete", "swap", "null", "number", "list"), (m, a, b, how) => {
        const { claim, certificate } = made[m]!;
        const c = copy(certificate);
        const all = paths(c);
        const [p, q] = [all[a % all.length]!, all[b % all.length]!];
        const holder = get(c, p.slice(0, -1)) as any;
        const key = p.at(-1)!;
        if (how === "delete") delete holder[key];
        else holder[key] = how === "swap" ? copy(get(certificate, q)) : how === "null" ? null : how === "number" ? 1 : [];
        const r = replay(claim, c);
        if (r.kind === "rejected") rejected++;
        else expect(r.proved.claim).toEqual(claim);
      }),
      { numRuns: 600 },
    );
    expect(rejected).toBeGreaterThan(300);
  });
  test("with getters, or parts of itself inside, is read once or rejected", () => {
    const c: any = copy(made[0]!.certificate);
    let reads = 0;
    const shows = c.steps[0].shows;
    Object.defineProperty(c.steps[0], "shows", { enumerable: true, get: () => (reads++ === 0 ? shows : "|- 0 > 0") });
    expect(replay(made[0]!.claim, c).kind).toBe("proved");
    expect(reads).toBe(1);
    c.steps.push(c);
    expect(replay(made[0]!.claim, c).kind).toBe("rejected");
  });
});

describe("a verdict", () => {
  const [x] = made;
  test("is made from theorems that prove every goal, and from nothing else", () => {
    const two = parseClaim("forall x in R^2: x^2 >= 0");
    const [first, second] = obligationOf(two).goals.map((g) => make("arith", { term: g.term, relation: ">=", summands: [{ coefficient: num1, facts: [], squares: [sub(g.term, g.term)] }, { coefficient: num1, facts: [], squares: [readTerm(showTerm(g.term).match(/x_\d/)![0])] }] }));
    expect(Proved.is(conclude(two, [first!, second!], null))).toBe(true);
    for (const theorems of [[], [first!], [second!, second!], [first!, { hypotheses: [], fact: second!.fact } as Theorem], [first!, Object.create(second!) as Theorem]]) expect(() => conclude(two, theorems, null)).toThrow(KernelError);
  });
  test("cannot be forged", () => {
    expect(Reflect.ownKeys(Proved)).toEqual(["is"]);
    const real = replay(x!.claim, x!.certificate);
    const proved = real.kind === "proved" ? real.proved : expect.unreachable(real.message);
    expect([Proved.is(proved), Object.isFrozen(proved), Object.isFrozen(proved.theorems)]).toEqual([true, true, true]);
    for (const forged of [Object.create(proved), { ...proved }, null, 1, new Proxy(proved, {})]) expect(Proved.is(forged)).toBe(false);
    expect(Reflect.set(Proved, "is", () => true)).toBe(false);
  });
  test("writing refuses what nobody remembers", () => {
    expect(() => writeCertificate(x!.claim, [RULES.hyp.apply({ fact: fact(num(1), ">") })], originOf)).toThrow("remembers");
    expect(() => writeCertificate(x!.claim, [make("hyp", { fact: fact(num(1), ">") })], originOf)).toThrow("no theorem shows");
  });
});

describe("the schema", () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(certificateSchema());
  test("in the package is the one of the rules", () => {
    expect(JSON.parse(readFileSync(new URL("../../docs/guides/certificate.schema.json", import.meta.url), "utf8"))).toEqual(certificateSchema());
  });
  test.each(made)("takes the certificate of $text", ({ certificate }) => {
    validate(copy(certificate));
    expect(validate.errors).toBe(null);
  });
  test.each([["an unknown rule", (c: any) => (c.steps[0].rule = "axiom")], ["a field more", (c: any) => (c.steps[0].more = 1)], ["a field less", (c: any) => delete c.steps[0].shows], ["a term that is no text", (c: any) => (c.steps.at(-1).term = 1)], ["another version", (c: any) => (c.version = 2)]])("refuses %s", (_, edit) => {
    const c = copy(made[2]!.certificate);
    edit(c);
    expect(validate(c)).toBe(false);
  });
});
