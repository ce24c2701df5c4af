import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tape } from "../../src/term/index.ts";
import { arbSource, mpfiSource } from "./sources-c.ts";
import { mpmathSource } from "./source-python.ts";
import type { Boxes } from "./statements.ts";

/** What another program gave: nanoseconds for a box, and the bounds. */
export interface Foreign {
  readonly nanoseconds: number;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

export const FOREIGN = ["MPFI", "Arb", "mpmath.iv"] as const;
export type ForeignName = (typeof FOREIGN)[number];

const bytes = (a: Float64Array): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
const quiet = { stdio: ["ignore", "pipe", "ignore"] as ["ignore", "pipe", "ignore"], timeout: 120_000 };

/** Runs a generated program: it reads the boxes, evaluates them so many times, and prints the best time. */
function run(folder: string, command: string, args: readonly string[], b: Boxes): Foreign {
  const [input, output] = [join(folder, "boxes"), join(folder, "bounds")];
  const all = new Float64Array(2 * b.lo.length);
  all.set(b.lo);
  all.set(b.hi, b.lo.length);
  writeFileSync(input, bytes(all));
  const nanoseconds = Number(execFileSync(command, [...args, input, output, String(b.count)], quiet).toString());
  const raw = readFileSync(output);
  const out = new Float64Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  return { nanoseconds, lo: out.slice(0, b.count), hi: out.slice(b.count) };
}

function compiled(folder: string, source: string, libraries: readonly string[], b: Boxes): Foreign {
  const [file, program] = [join(folder, "program.c"), join(folder, "program")];
  writeFileSync(file, source);
  execFileSync("gcc", ["-O2", "-o", program, file, ...libraries], quiet);
  return run(folder, program, [], b);
}

/** Measures a tape in another system; `undefined` where it is not installed. */
export function foreign(name: ForeignName, tape: Tape, b: Boxes): Foreign | undefined {
  const folder = mkdtempSync(join(tmpdir(), "lemmakit-bench-"));
  try {
    if (name === "MPFI") return compiled(folder, mpfiSource(tape), ["-lmpfi", "-lmpfr", "-lgmp"], b);
    if (name === "Arb") return compiled(folder, arbSource(tape), ["-lflint-arb", "-lflint", "-lmpfr", "-lgmp", "-lm"], b);
    const file = join(folder, "program.py");
    writeFileSync(file, mpmathSource(tape));
    return run(folder, "python3", [file], b);
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
