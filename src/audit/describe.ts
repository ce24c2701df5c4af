import type { RefutedByModel, Table } from "../certificate/index.ts";
import { Refuted } from "../refute/index.ts";

/**
 * The first digits of a decimal text, with its exponent.
 *
 * @example
 * ```ts
 * import { brief } from "./index.ts";
 * brief("0.30000000000000004"); // "0.3"
 * ```
 */
export function brief(text: string, digits = 6): string {
  const x = Number(text);
  if (Number.isFinite(x) && (x !== 0 || /^-?0*\.?0*$/.test(text))) return String(Number(x.toPrecision(digits)));
  const m = /^(-?\d(?:\.\d{1,5})?)\d*(e[+-]?\d+)?$/.exec(text);
  return m ? m[1]! + (m[2] ?? "") : text;
}

/** The values of a symbol: its term, or of a table each value at its place. */
const valuesOf = (name: string, value: string | Table, at: readonly number[] = []): string[] =>
  typeof value === "string" ? [`${name}${at.length > 0 ? `(${at.join(",")})` : ""} = ${value}`] : value.flatMap((v, k) => valuesOf(name, v, [...at, k + 1]));

/**
 * A counterexample in a few words: the point, then both sides; or the model.
 *
 * @example
 * ```ts
 * import { check, describeRefuted } from "lemmakit";
 * const { verdict } = await check("forall x > 0: x + 1/x >= 2.5");
 * verdict.verdict === "refuted" && describeRefuted(verdict); // "x = 1: 2 < 2.5"
 * ```
 */
export function describeRefuted(r: Refuted | RefutedByModel): string {
  const { sizes, point } = r.witness;
  const counts = [...Object.entries(sizes.dimensions), ...Object.entries(sizes.indices)].map(([k, v]) => `${k} = ${v}`);
  const symbols = { ...point, ...r.witness.functions, ...r.witness.sets };
  const at = [...counts, ...Object.entries(symbols).flatMap(([k, v]) => valuesOf(k, v))];
  if (!Refuted.is(r)) return `false in the model ${at.join(", ")}`;
  const relation = { "<=": ">", "<": ">=", ">=": "<", ">": "<=", "=": "≠", "!=": "=" }[r.relation.relation];
  return `${at.length ? `${at.join(", ")}: ` : ""}${brief(r.left[0])} ${relation} ${brief(r.right[0])}`;
}
