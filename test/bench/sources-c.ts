import type { Instruction, Tape } from "../../src/term/index.ts";

type Apply = (i: Instruction, k: number) => string;

/** A program that reads boxes, runs `body` on each, five times over, and prints the best time of a box in nanoseconds. */
function program(tape: Tape, parts: { head: string; declare: string; prepare: string; body: string; store: string }): string {
  return `${parts.head}
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(int argc, char **argv) {
  long n = atol(argv[3]), inputs = ${tape.inputs.length};
  double *lo = malloc(n * inputs * 8), *hi = malloc(n * inputs * 8), *outLo = malloc(n * 8), *outHi = malloc(n * 8);
  FILE *in = fopen(argv[1], "rb");
  if (fread(lo, 8, n * inputs, in) + fread(hi, 8, n * inputs, in) != 2 * n * inputs) return 1;
  ${parts.declare}
  ${parts.prepare}
  double best = 1e300;
  for (int round = 0; round < 5; round++) {
    struct timespec start, stop;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (long q = 0, p = 0; q < n; q++, p += inputs) {
${parts.body}
${parts.store}
    }
    clock_gettime(CLOCK_MONOTONIC, &stop);
    double t = ((stop.tv_sec - start.tv_sec) * 1e9 + (stop.tv_nsec - start.tv_nsec)) / n;
    if (t < best) best = t;
  }
  FILE *out = fopen(argv[2], "wb");
  fwrite(outLo, 8, n, out); fwrite(outHi, 8, n, out); fclose(out);
  printf("%.3f", best);
  return 0;
}
`;
}

const lines = (tape: Tape, f: Apply, which: (i: Instruction) => boolean): string =>
  tape.code.flatMap((i, k) => (which(i) ? [`      ${f(i, k)}`] : [])).join("\n");
const isNumber = (i: Instruction): boolean => i.op === "number";

function integer(i: Instruction): string {
  if (i.op !== "number" || !i.value.isInteger) throw new RangeError("only integers are measured");
  return i.value.num.toString();
}

/** MPFI with 53 bits: its bounds are doubles, the tightest for each operation but for the range of exponents. */
export function mpfiSource(tape: Tape): string {
  const one: Apply = (i, k) => {
    switch (i.op) {
      case "input":
        return `mpfi_interv_d(v[${k}], lo[p + ${i.slot}], hi[p + ${i.slot}]);`;
      case "number":
        return `mpfi_set_si(v[${k}], ${integer(i)});`;
      case "pow":
        if (i.n !== 2) throw new RangeError("only squares are measured");
        return `mpfi_sqr(v[${k}], v[${i.a}]);`;
      case "add":
      case "sub":
      case "mul":
      case "div":
        return `mpfi_${i.op}(v[${k}], v[${i.a}], v[${i.b}]);`;
      case "abs":
      case "sqrt":
      case "exp":
      case "log":
        return `mpfi_${i.op}(v[${k}], v[${i.a}]);`;
      default:
        throw new RangeError(`${i.op} is not measured`);
    }
  };
  const root = tape.roots[0]!;
  return program(tape, {
    head: "#include <mpfi.h>",
    declare: `static mpfi_t v[${tape.code.length}];\n  for (int k = 0; k < ${tape.code.length}; k++) mpfi_init2(v[k], 53);`,
    prepare: lines(tape, one, isNumber),
    body: lines(tape, one, (i) => !isNumber(i)),
    store: `      outLo[q] = mpfr_get_d(&v[${root}]->left, MPFR_RNDD); outHi[q] = mpfr_get_d(&v[${root}]->right, MPFR_RNDU);`,
  });
}

/** Arb with 53 bits: balls, so wide boxes come out wider. */
export function arbSource(tape: Tape): string {
  const one: Apply = (i, k) => {
    switch (i.op) {
      case "input":
        return `arf_set_d(a, lo[p + ${i.slot}]); arf_set_d(b, hi[p + ${i.slot}]); arb_set_interval_arf(v + ${k}, a, b, 53);`;
      case "number":
        return `arb_set_si(v + ${k}, ${integer(i)});`;
      case "pow":
        return `arb_pow_ui(v + ${k}, v + ${i.a}, ${i.n}, 53);`;
      case "add":
      case "sub":
      case "mul":
      case "div":
        return `arb_${i.op}(v + ${k}, v + ${i.a}, v + ${i.b}, 53);`;
      case "abs":
        return `arb_abs(v + ${k}, v + ${i.a});`;
      case "sqrt":
      case "exp":
      case "log":
        return `arb_${i.op}(v + ${k}, v + ${i.a}, 53);`;
      default:
        throw new RangeError(`${i.op} is not measured`);
    }
  };
  const root = tape.roots[0]!;
  return program(tape, {
    head: "#if __has_include(<arb.h>)\n#include <arb.h>\n#else\n#include <flint/arb.h>\n#endif",
    declare: `arb_ptr v = _arb_vec_init(${tape.code.length}); arf_t a, b; arf_init(a); arf_init(b);`,
    prepare: lines(tape, one, isNumber),
    body: lines(tape, one, (i) => !isNumber(i)),
    store: `      arb_get_lbound_arf(a, v + ${root}, 53); arb_get_ubound_arf(b, v + ${root}, 53); outLo[q] = arf_get_d(a, ARF_RND_FLOOR); outHi[q] = arf_get_d(b, ARF_RND_CEIL);`,
  });
}
