import type { Witness } from "../../../certificate/index.ts";
import type { Claim } from "../../../claim/index.ts";
import { InputError } from "../../../term/index.ts";

/** A point as a reader types it: `x = 1.1, v[1] = 1/2, c = 3`. Throws `InputError` on anything else. */
export function readPoint(text: string, claim: Claim): Witness {
  const sizes = { dimensions: {} as Record<string, number>, indices: {} as Record<string, number> };
  const point: Record<string, string> = {};
  // A comma inside brackets belongs to the name of an entry: W[1,2].
  for (const part of text.split(/,(?![^[]*\])/)) {
    const m = /^\s*(.+?)\s*=\s*(\S+)\s*$/.exec(part);
    if (!m) throw new InputError("usage", `a point is written x = 1.1, y = 2; "${part.trim()}" is not`);
    const [name, value] = [m[1]!, m[2]!];
    if (claim.dimensions.some((d) => d.name === name)) sizes.dimensions[name] = Number(value);
    else if (claim.variables.some((v) => v.name === name && v.sort.kind === "index")) sizes.indices[name] = Number(value);
    else point[name] = value;
  }
  return { sizes, point };
}
