import type { Shard } from "../audit/index.ts";
import { InputError } from "../term/index.ts";

const bad = (message: string): never => {
  throw new InputError("usage", message);
};

/** Refuses shards that are not all parts of one whole. Throws `InputError`. */
export function demandAllShards(list: readonly { readonly name: string; readonly shard: Shard | undefined }[]): void {
  const [first] = list;
  const of = first?.shard?.of;
  const seen = new Map<number, string>();
  for (const { name, shard } of list) {
    if (!shard || !Number.isSafeInteger(shard.index) || !Number.isSafeInteger(shard.of) || shard.index < 1 || shard.index > shard.of) return bad(`${name} is the report of no shard; make it with --shard i/n`);
    if (shard.of !== of) return bad(`${name} is one of ${shard.of} shards, ${first!.name} one of ${of}`);
    const other = seen.get(shard.index);
    if (other !== undefined) return bad(`${other} and ${name} are both shard ${shard.index} of ${of}`);
    seen.set(shard.index, name);
  }
  const missing = Array.from({ length: of ?? 0 }, (_, k) => k + 1).filter((k) => !seen.has(k));
  if (missing.length > 0) bad(`shard ${missing.join(", ")} of ${of} is missing`);
}

/** One line of a report: any JSON object. */
export type Line = Readonly<Record<string, unknown>>;

/** Joins the reports of all shards of a file of claims, each its lines, into the lines of the whole. Throws `InputError` when they do not fit together. */
export function mergeClaims(reports: readonly { readonly name: string; readonly lines: readonly Line[] }[]): Line[] {
  const parts = reports.map(({ name, lines }) => {
    const end = lines.at(-1);
    if (!end || typeof end["shard"] !== "object" || typeof end["lines"] !== "number") return bad(`${name} was cut off: it does not end with the number of its lines`);
    if (end["lines"] !== lines.length - 1) return bad(`${name} has ${lines.length - 1} lines and should have ${end["lines"]}`);
    return { name, shard: end["shard"] as Shard, of: JSON.stringify([end["seed"], end["claims"]]), lines: lines.slice(0, -1) };
  });
  demandAllShards(parts);
  const other = parts.find((p) => p.of !== parts[0]!.of);
  if (other) bad(`${parts[0]!.name} and ${other.name} are not shards of one file, decided with one seed`);
  const all = parts.flatMap((p) => p.lines.map((l) => ({ ...p, line: Number(l["line"]), json: l }))).sort((a, b) => a.line - b.line);
  for (const [k, { name, line, shard }] of all.entries()) if (line !== k + 1 || k % shard.of !== shard.index - 1) bad(`${name}: line ${line} is not where it should be; are these shards of one file?`);
  return all.map(({ json: { line: _, ...rest } }) => rest);
}
