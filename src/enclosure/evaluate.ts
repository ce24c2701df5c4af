import type { Tape } from "../term/index.ts";
import type { Enclosure } from "./enclosure.ts";
import type { Layer } from "./layer.ts";
import { applyOperator } from "./composed/index.ts";
import { encloseSpectral } from "./spectral.ts";

/**
 * Encloses every instruction of a tape over a box of inputs (by slot). The result at a place contains all values the
 * instruction takes on the box; see `Enclosure` for what is said of points where it has none.
 *
 * @example
 * ```ts
 * import { pow, real } from "lemmakit";
 * import { doubleLayer, encloseAll, interval } from "./index.ts";
 * import { instantiate } from "../term/index.ts";
 * const tape = instantiate([pow(real("x"), 2)]);
 * encloseAll(tape, doubleLayer, [interval(-3, 2)])[tape.roots[0]!]; // { kind: "interval", lo: 0, hi: 9 }
 * ```
 */
export function encloseAll<N>(tape: Tape, layer: Layer<N>, box: readonly Enclosure<N>[]): Enclosure<N>[] {
  const out: Enclosure<N>[] = [];
  for (const i of tape.code) {
    switch (i.op) {
      case "number":
        out.push(layer.point(i.value));
        break;
      case "pi":
        out.push(layer.pi);
        break;
      case "input":
        out.push(box[i.slot]!);
        break;
      case "pow":
        out.push(layer.pow(out[i.a]!, i.n));
        break;
      case "spectral":
        out.push(encloseSpectral(layer, i.entries.map((e) => out[e]!), i.rows));
        break;
      default:
        out.push(applyOperator(layer, i.op, out[i.a]!, out[i.b]!));
    }
  }
  return out;
}
