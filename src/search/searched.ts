import type { SearchReport } from "./search.ts";

/** What the search for a counterexample to an open claim looked at. It proves nothing. */
export interface Searched {
  readonly points: number;
  /** The sizes of the dimensions, each choice once; empty where the claim has none. */
  readonly sizes: readonly Readonly<Record<string, number>>[];
  /** The point where the sides came nearest to a violation, in doubles, and the gap there over the size of the sides. */
  readonly nearest?: { readonly at: Readonly<Record<string, number>>; readonly gap: number };
}

/** What some searches looked at, together. */
export function searchedOf(reports: readonly SearchReport[]): Searched {
  const sizes = new Map(reports.flatMap((r) => r.sizes).filter((s) => Object.keys(s.dimensions).length > 0).map((s) => [JSON.stringify(s.dimensions), s.dimensions]));
  const [nearest] = reports.flatMap((r) => (r.nearest && Number.isFinite(r.nearest.score) ? [r.nearest] : [])).sort((a, b) => b.score - a.score);
  return {
    points: reports.reduce((n, r) => n + r.points, 0),
    sizes: [...sizes.values()],
    ...(nearest ? { nearest: { at: nearest.point, gap: Math.max(0, -nearest.score) } } : {}),
  };
}
