import type { Declaration } from "../../claim/index.ts";
import { compareValues, type Truth } from "../../enclosure/index.ts";
import type { Environment, Value } from "../../term/index.ts";
import type { Closed } from "./closed.ts";
import { all } from "./truth.ts";

/** Whether the numbers of a variable lie in its domain. */
export function domainTruth<N>(closed: Closed<N>, v: Declaration, env: Environment): Truth {
  const meaning = env.get(v.name);
  if (meaning?.kind !== "value") return "true";
  const { lo, hi, loOpen, hiOpen, integer } = v.domain;
  const flat = (x: Value): number[] => (typeof x === "number" ? [x] : x.flatMap(flat));
  const end = (n: typeof lo): number | null => (n === null ? null : closed.run.real(n, new Map()));
  const [low, high] = [end(lo), end(hi)];
  return all(
    flat(meaning.value).flatMap((place): Truth[] => [
      ...(low === null ? [] : [compareValues(closed.layer, closed.at(low), loOpen ? "<" : "<=", closed.at(place))]),
      ...(high === null ? [] : [compareValues(closed.layer, closed.at(place), hiOpen ? "<" : "<=", closed.at(high))]),
      ...(integer ? [closed.at(place).exact?.isInteger ? ("true" as const) : ("false" as const)] : []),
    ]),
  );
}
