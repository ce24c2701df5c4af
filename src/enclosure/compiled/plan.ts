import { operands, type Instruction, type Tape } from "../../term/index.ts";
import { doubleLayer } from "../double/index.ts";
import { isBounded, type Enclosure } from "../enclosure.ts";
import { encloseAll } from "../evaluate.ts";

export { operands };

/** What is known of a tape before any box is. */
export interface Plan {
  readonly tape: Tape;
  /** How often a result is read, roots included; 0 where it is not needed. */
  readonly uses: readonly number[];
  /** The enclosures of what does not depend on an input; `NaN` bounds where it has no value. */
  readonly constants: readonly ({ readonly lo: number; readonly hi: number } | undefined)[];
}

export function plan(tape: Tape): Plan {
  const uses = tape.code.map(() => 0);
  for (const r of tape.roots) uses[r]!++;
  for (let k = tape.code.length - 1; k >= 0; k--) {
    if (uses[k] === 0) continue;
    for (const a of operands(tape.code[k]!)) uses[a]!++;
  }
  const constant: boolean[] = [];
  for (const i of tape.code) constant.push(i.op !== "input" && operands(i).every((a) => constant[a]!));
  return { tape, uses, constants: fold(tape, constant) };
}

/** Encloses the constant part of a tape by the double layer. */
function fold(tape: Tape, constant: readonly boolean[]): Plan["constants"] {
  const place = new Map<number, number>();
  const code: Instruction[] = [];
  const at = (k: number): number => place.get(k)!;
  tape.code.forEach((i, k) => {
    if (!constant[k]) return;
    place.set(k, code.length);
    if (i.op === "number" || i.op === "pi" || i.op === "input") code.push(i);
    else if (i.op === "pow") code.push({ ...i, a: at(i.a) });
    else if (i.op === "spectral") code.push({ ...i, entries: i.entries.map(at) });
    else code.push({ ...i, a: at(i.a), b: at(i.b) });
  });
  const values: Enclosure<number>[] = encloseAll({ code, inputs: [], roots: [] }, doubleLayer, []);
  return tape.code.map((_, k) => {
    if (!constant[k]) return undefined;
    const e = values[at(k)]!;
    if (!isBounded(e)) return { lo: NaN, hi: NaN };
    return e.kind === "interval" ? { lo: e.lo, hi: e.hi } : { lo: NaN, hi: e.hi };
  });
}
