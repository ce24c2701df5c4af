import { EMPTY, type Bounded, type Enclosure, type Trouble } from "./enclosure.ts";

/** Gives a result the trouble of its arguments: what is partly undefined before stays so after. */
function inherit<N>(result: Enclosure<N>, trouble: Trouble | undefined): Enclosure<N> {
  if (trouble === undefined || result.kind !== "interval") return result;
  return { kind: "partial", lo: result.lo, hi: result.hi, trouble };
}

const troubleOf = <N>(x: Enclosure<N>): Trouble | undefined => (x.kind === "partial" ? x.trouble : undefined);

/** Makes an operation on bounds into one on enclosures. */
export function lift1<N>(f: (x: Bounded<N>) => Enclosure<N>): (x: Enclosure<N>) => Enclosure<N> {
  return (x) => (x.kind === "empty" || x.kind === "undefined" ? x : inherit(f(x), troubleOf(x)));
}

/** Makes an operation on two pairs of bounds into one on enclosures. */
export function lift2<N>(
  f: (x: Bounded<N>, y: Bounded<N>) => Enclosure<N>,
): (x: Enclosure<N>, y: Enclosure<N>) => Enclosure<N> {
  return (x, y) => {
    if (x.kind === "empty" || y.kind === "empty") return EMPTY;
    if (x.kind === "undefined") return x;
    if (y.kind === "undefined") return y;
    return inherit(f(x, y), troubleOf(x) ?? troubleOf(y));
  };
}
