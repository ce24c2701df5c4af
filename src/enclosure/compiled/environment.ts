import { cornerAbove, cornerBelow } from "./corners.ts";
import { logAbove, logBelow } from "./log.ts";
import { slow, slowSpectral } from "./slow.ts";
import { sqrtAbove, sqrtBelow } from "./sqrt.ts";
import { tables } from "./tables.ts";

/** What generated code refers to by name, besides `Math`. */
export function environment(): Readonly<Record<string, unknown>> {
  const t = tables();
  return {
    POWERS: t.powers,
    ROOTS: t.roots,
    CELLS: t.cells,
    BITS: t.bits,
    HALVES: t.halves,
    CELL: new Float64Array(2),
    logBelow,
    logAbove,
    sqrtBelow,
    sqrtAbove,
    cornerBelow,
    cornerAbove,
    slow,
    slowSpectral,
  };
}
