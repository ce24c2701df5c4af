import { expect, test } from "vitest";
import { parseRational } from "../../../src/exact/text.ts";
import { KernelError, RULES, Theorem, type Fact, type Term } from "../../../src/kernel/index.ts";
import { readFact, readPosition, readSequent, readTerm, showSequent } from "../../../src/kernel/text.ts";
import { holds, refutes, type World } from "../semantics.ts";

export const t = (term: string): Term => readTerm(term);
export const f = (fact: string): Fact => readFact(fact);
export { readPosition as p, RULES };

/** The theorem `fact |- fact`. */
export const given = (fact: string): Theorem => RULES.hyp.apply({ fact: readFact(fact) });
/** A theorem without hypotheses, that squares, numbers and enclosures give. */
export const evaluated = (fact: string, ...bounds: string[]): Theorem => {
  const { term, relation } = readFact(fact);
  return RULES.eval.apply({ term, relation, bounds: bounds.map(f), digits: 64 });
};

/** That a step gives a sequent: this very one, as text. */
export function gives(name: string, step: () => Theorem, shows: string): void {
  test(`${name}: ${shows}`, () => {
    const th = step();
    expect(Theorem.is(th)).toBe(true);
    expect(showSequent(th)).toBe(shows);
  });
}
/** Values of reals and entries `u[0]`, sizes `#n`, and positions `i:n`, from 0. Other sizes are 1, other positions 0. */
export function world(at: Readonly<Record<string, number | string>> = {}): World {
  const value = (key: string, other: string) => parseRational(String(at[key] ?? other)) ?? expect.unreachable(`no number for ${key}`);
  return {
    size: (dim) => Number(at[`#${dim}`] ?? 1),
    position: (i) => Number(at[`${i.name}:${i.dim}`] ?? 0),
    real: (name) => value(name, "1"),
    entry: (name, places) => value(`${name}[${places.map(([, n]) => n).join(",")}]`, "1"),
  };
}
/**
 * That a step is refused, for the reason given. It looks good, and would prove what is false: the sequent that it would give
 * does not hold at a point, while those that it starts from do there.
 */
export function forgery(name: string, step: () => unknown, why: RegExp | string, wouldShow: string, point: Readonly<Record<string, number | string>> = {}): void {
  test(`not ${name}: ${wouldShow}`, () => {
    expect(refutes(readSequent(wouldShow), world(point)), "what the step would show is false at the point").toBe(true);
    refused(step, why);
  });
}
/** That a step is refused, for the reason given. */
export function refusal(name: string, step: () => unknown, why: RegExp | string): void {
  test(`refuses ${name}`, () => refused(step, why));
}
function refused(step: () => unknown, why: RegExp | string): void {
  expect(step).toThrow(KernelError);
  expect(step).toThrow(why);
}
/** That a sequent holds at a point: what a forgery starts from must be true. */
export const isTrue = (sequent: string, point: Readonly<Record<string, number | string>>): boolean => {
  const s = readSequent(sequent);
  return s.hypotheses.some((h) => holds(h, world(point)) === "no") || holds(s.fact, world(point)) === "yes";
};
