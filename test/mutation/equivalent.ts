import type { Mutant } from "./mutants.ts";

/** A change that no test can notice, and why: by file, the line it is in, and the change. */
export interface Equivalent {
  readonly file: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}
const MONO = "src/kernel/rules/analysis.ts";
export const equivalent: readonly Equivalent[] = [
  {
    file: MONO, text: 'for (const h of [...inside, ...along]) if (moves(h, x) && !isUpper(h, x)) refuse("MONO: a hypothesis about x is no upper bound");',
    from: "for (const h of [...inside, ...along])", to: "for (const h of inside)",
    why: "the slope holds each root and inverse of the term that moves with x, and the inverse of what each logarithm is of, which so keeps its sign from the start on",
  },
  {
    file: MONO, text: "const along = definedBy.flatMap((d) => d.hypotheses).filter((h) => !sameFact(h, closed));",
    from: ".filter((h) => !sameFact(h, closed));", to: ".filter((h) => !sameFact(h, closed) && !sameFact(h, open));",
    why: "the fact about the start shows that the term has a value there",
  },
  {
    file: MONO, text: 'if (h.over.length > 0 || (h.relation !== ">=" && h.relation !== ">")) return false;',
    from: "if (h.over.length > 0 || ", to: "if (",
    why: "an upper bound for every position holds at smaller x as one for a single position does",
  },
  {
    file: "src/kernel/poly.ts", text: "const height = 1 + Math.max(...powers.map(([a]) => a.height));",
    from: "const height = 1 + Math.max(...powers.map(([a]) => a.height));", to: "const height = 1;",
    why: "names of bound positions are told apart by what is free where they stand, whatever the height",
  },
  {
    file: "src/kernel/circular.ts", text: "if (a.lo === null || a.hi === null || a.hi - a.lo > 8n * one) return interval(-one, one);",
    from: "|| a.hi - a.lo > 8n * one) return interval(-one, one);", to: ") return interval(-one, one);",
    why: "eighths of so wide an argument are wider than 1, and each gives its middle, give or take half its width; together all from -1 to 1",
  },
];
export const isListed = (m: Mutant): boolean => equivalent.some((e) => e.file === m.file && e.text === m.text && e.from === m.from && e.to === m.to);
