import { compileDouble, operands } from "../../term/index.ts";
import { costOf } from "../../term/tape.ts";
import { spend } from "../../exact/index.ts";
import { NOISE } from "./hunt.ts";
import type { Structure } from "./structure.ts";

/**
 * Whether no numbers make a structure a model, since something that depends on none of them is wrong: with one class, what is said of all
 * others is true.
 */
export function isSettled(s: Structure): boolean {
  const varies: boolean[] = [];
  for (const i of s.run.tape.soFar([]).code) varies.push(i.op === "input" || operands(i).some((a) => varies[a]!));
  const fixed = [...s.hypotheses, s.conclusion].filter((place) => !varies[place]);
  if (fixed.length === 0) return false;
  const tape = s.run.tape.soFar(fixed);
  spend(costOf(tape));
  const out = new Float64Array(fixed.length);
  compileDouble(tape)(new Float64Array(tape.inputs.length), out, 1);
  return fixed.some((place, k) => (s.hypotheses.includes(place) && !(out[k]! >= -NOISE)) || (place === s.conclusion && !(out[k]! <= NOISE)));
}
