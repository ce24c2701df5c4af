import type { Instruction, Tape } from "../../src/term/index.ts";

const SYMBOLS = { add: "+", sub: "-", mul: "*", div: "/" } as const;

function line(i: Instruction): string {
  switch (i.op) {
    case "input":
      return `iv.mpf([lo[p + ${i.slot}], hi[p + ${i.slot}]])`;
    case "number":
      return `iv.mpf(${i.value.num}) / ${i.value.den}`;
    case "pow":
      return `v${i.a} ** ${i.n}`;
    case "add":
    case "sub":
    case "mul":
    case "div":
      return `v${i.a} ${SYMBOLS[i.op]} v${i.b}`;
    case "abs":
      return `abs(v${i.a})`;
    case "sqrt":
    case "exp":
    case "log":
      return `iv.${i.op}(v${i.a})`;
    default:
      throw new RangeError(`${i.op} is not measured`);
  }
}

/** The interval context of mpmath with its 53 bits; one round, for it is slow. */
export function mpmathSource(tape: Tape): string {
  return `import sys, time, array
from mpmath import iv
n, inputs = int(sys.argv[3]), ${tape.inputs.length}
data = array.array("d", open(sys.argv[1], "rb").read())
lo, hi = data[: n * inputs], data[n * inputs :]
out_lo, out_hi = array.array("d"), array.array("d")
start = time.perf_counter()
for q in range(n):
    p = q * inputs
${tape.code.map((i, k) => `    v${k} = ${line(i)}`).join("\n")}
    out_lo.append(float(v${tape.roots[0]!}.a)); out_hi.append(float(v${tape.roots[0]!}.b))
print((time.perf_counter() - start) * 1e9 / n)
open(sys.argv[2], "wb").write((out_lo + out_hi).tobytes())
`;
}
