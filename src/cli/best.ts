import { printClaim, type Claim } from "../claim/index.ts";
import { printTerm } from "../term/index.ts";
import { bestConstant, type BestConstant } from "../search/index.ts";
import { palette } from "../report/palette.ts";
import { witnessJson } from "../report/witness.ts";
import { effortOf, type CheckArguments } from "./check.ts";
import { EXIT } from "./failure.ts";

/** `--best K`: a value where the claim is refuted, one where it is proved, as near as the time allows, and where they meet. */
export async function bestCommand(claim: Claim, name: string, args: CheckArguments): Promise<number> {
  const b = await bestConstant(claim, name, { ...effortOf(args), seed: args.seed });
  process.stdout.write(`${args.json ? JSON.stringify(json(name, b)) : text(claim, name, b)}\n`);
  return b.holds && (b.fails || b.bounded) ? 0 : EXIT.open;
}

function json(name: string, b: BestConstant): Record<string, unknown> {
  return {
    constant: name,
    direction: b.direction,
    holds: b.holds ? printTerm(b.holds) : null,
    fails: b.fails?.toString() ?? null,
    closedForm: b.closedForm,
    ...(b.digits === undefined ? {} : { digits: b.digits }),
    ...(b.bounded ? { bounded: true } : {}),
    ...(b.witness ? { witness: witnessJson(b.witness) } : {}),
    ...(b.beyond ? { beyond: { fails: b.beyond.fails.toString(), witness: witnessJson(b.beyond.witness) } } : {}),
    ...(b.attained ? { attained: b.attained } : {}),
    seconds: Number(b.seconds.toFixed(3)),
  };
}

const WHERE = { at: "attained at", near: "attained near, or approached near,", limit: "approached as" };

function text(claim: Claim, name: string, b: BestConstant): string {
  const p = palette(process.stdout);
  const value = b.holds && printTerm(b.holds);
  const at = (point: Readonly<Record<string, string>>, sign = "=") => Object.entries(point).map(([k, v]) => `${k} ${sign} ${v}`).join(", ");
  const lines = [printClaim(claim), said(name, b, value)];
  if (value !== undefined) lines.push(`  ${p.verdict("proved")} at ${name} = ${value}`);
  if (b.fails && b.witness) lines.push(`  ${p.verdict("refuted")} at ${name} = ${b.fails}, ${at(witnessJson(b.witness))}`);
  if (b.beyond) lines.push(`  ${p.verdict("refuted")} at ${name} = ${b.beyond.fails}, ${at(witnessJson(b.beyond.witness))}`);
  if (b.attained && Object.keys(b.attained.point).length > 0) lines.push(`  ${WHERE[b.attained.kind]} ${at(b.attained.point, b.attained.kind === "limit" ? "->" : "=")}`);
  if (b.open.length > 0) lines.push(`  ${p.verdict("open")} at ${b.open.map(printTerm).join(", ")}`);
  return lines.join("\n");
}

/** What was shown of the value, and no more. */
function said(name: string, b: BestConstant, value: string | undefined): string {
  const best = `the ${b.direction} ${name}`;
  const all = b.direction !== "boundary";
  if (value === undefined || !(b.fails || b.bounded)) return `the best ${name} was not enclosed`;
  if (b.bounded) return all ? `${best} of its domain will do: ${value}` : `${name} = ${value} will do, where its domain ends`;
  if (!all) return b.closedForm || b.digits === undefined ? `${name} = ${value} will do, and ${name} = ${b.fails} just beside it will not` : `${name} = ${value} will do, and ${name} = ${b.fails} will not: ${b.digits} digits`;
  if (b.digits === undefined) return `${best} is ${value}`;
  return b.closedForm ? `${best} is ${value}, to ${b.digits} digits at least` : `${best} lies between ${value} and ${b.fails}: ${b.digits} digits`;
}
