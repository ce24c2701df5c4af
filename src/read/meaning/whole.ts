import type { Claim } from "../../claim/index.ts";
import type { Line } from "../prose/line.ts";
import { readLine } from "./reading.ts";

const UP = new Set(["=", "<", "<="]);
const DOWN = new Set(["=", ">", ">="]);

/** What the links of a chain say together, from its first side to its last: nothing where they point different ways. */
export function wholeOf(links: readonly Line[]): Claim | undefined {
  const [first] = links;
  if (!first || links.length < 2 || links.some((l) => l.stance !== "claimed" || l.chain !== first.chain)) return undefined;
  const signs = links.map((l) => l.sign.says);
  const up = signs.every((s) => UP.has(s));
  if (!up && !signs.every((s) => DOWN.has(s))) return undefined;
  const says = signs.every((s) => s === "=") ? "=" : signs.some((s) => s === "<" || s === ">") ? (up ? "<" : ">") : up ? "<=" : ">=";
  const { sides } = first.chain;
  const ends = [sides[first.at]!, sides[links.at(-1)!.at + 1]!];
  const reading = readLine({ ...first, chain: { ...first.chain, sides: ends, signs: [{ ...first.sign, says }] }, at: 0, sign: { ...first.sign, says }, reads: undefined });
  return reading.kind === "read" ? reading.claim : undefined;
}
