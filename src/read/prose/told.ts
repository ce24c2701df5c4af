import { InputError } from "../../term/index.ts";
import { claim, parseClaim, relationsOf, type Claim } from "../../claim/index.ts";
import type { Told } from "../atom.ts";
import { placeAt, placeOf, type Trouble } from "../source.ts";
import type { Line } from "./line.ts";

/** The relations of a formula that a comment speaks of. */
function linesOf(t: Told, lines: readonly Line[]): readonly Line[] {
  if (t.reach === "all") return lines;
  if (t.reach !== "line") {
    const { start, end } = t.reach;
    const inside = lines.filter((l) => l.sign.span.start >= start && l.sign.span.end <= end);
    return inside.length > 0 ? inside : lines;
  }
  const row = placeAt(t.span.source, t.span.start).line;
  const rows = lines.map((l) => placeOf(l.sign.span).line);
  const meant = rows.includes(row) ? row : rows.find((r) => r > row);
  return lines.filter((_, k) => rows[k] === meant);
}

/** Applies comments to the relations of a formula: what each reads, and which are skipped. Faults go to `troubles`. */
export function tell(lines: readonly Line[], told: readonly Told[], troubles: Trouble[]): void {
  for (const t of told) {
    const fault = (message: string): void => void troubles.push({ message: `"lemmakit: ${t.text}": ${message}`, place: placeOf(t.span) });
    const [, verb = "", rest = ""] = /^(\w+):?\s*([\s\S]*)$/.exec(t.text) ?? [];
    const meant = linesOf(t, lines);
    if (verb === "skip") for (const l of meant) l.skip = rest || "no reason is given";
    else if (verb !== "reads") fault("it is none of let, reads and skip");
    else {
      try {
        const read = parseClaim(rest);
        const links = relationsOf(read.conclusion);
        if (links.length !== meant.length) fault(`it has ${links.length === 1 ? "one relation" : `${links.length} relations`}, and the formula ${meant.length}`);
        else for (const [k, l] of meant.entries()) readAs(l, linkOf(read, k));
      } catch (e) {
        if (!(e instanceof InputError)) throw e;
        fault(e.message);
      }
    }
  }
}

/** What a comment reads is what is judged, whatever the words around it deny; nothing is held against its author. */
function readAs(l: Line, c: Claim): void {
  l.reads = c;
  if (l.stance === "denied") l.stance = "unclear";
}

/** The claim of one relation of a chain. */
function linkOf(c: Claim, k: number): Claim {
  return claim(c.variables, relationsOf(c.conclusion)[k]!, { where: c.hypotheses, atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])) });
}
