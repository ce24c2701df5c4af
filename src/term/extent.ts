/** How large a tree is, with shared parts counted at each use, and how deep. */
export interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

interface Tagged {
  readonly tag: string;
}
/** Terms stand beside names in binders. */
const within = (x: unknown): unknown[] => (typeof x === "object" && x !== null && "over" in x ? [x.over] : [x]);
const isTagged = (x: unknown): x is Tagged => typeof x === "object" && x !== null && "tag" in x;

function partsOf(x: Tagged): Tagged[] {
  return Object.values(x).flatMap((v: unknown) => (Array.isArray(v) ? v : [v]).flatMap(within).filter(isTagged));
}

/**
 * The extent of terms or formulas. Walks without recursion, and each part once, so that nothing is too large for it.
 *
 * @example
 * ```ts
 * import { add, exp, real } from "lemmakit";
 * import { extentOf } from "./index.ts";
 * extentOf([add(1, exp(real("x")))]); // { nodes: 4, depth: 3 }
 * ```
 */
export function extentOf(roots: readonly object[]): Extent {
  const known = new Map<object, Extent>();
  const stack: Tagged[] = [];
  const total = (list: readonly object[]): Extent =>
    list.reduce<Extent>(({ nodes, depth }, x) => {
      const e = known.get(x);
      return e ? { nodes: nodes + e.nodes, depth: Math.max(depth, e.depth) } : { nodes, depth };
    }, { nodes: 0, depth: 0 });
  for (const root of roots.filter(isTagged)) {
    stack.push(root);
    while (stack.length > 0) {
      const x = stack.at(-1)!;
      const parts = known.has(x) ? [] : partsOf(x);
      const unknown = parts.filter((p) => !known.has(p));
      if (unknown.length > 0) stack.push(...unknown.slice(0, 1000));
      else {
        const { nodes, depth } = total(parts);
        if (!known.has(x)) known.set(x, { nodes: nodes + 1, depth: depth + 1 });
        stack.pop();
      }
    }
  }
  return total(roots);
}
