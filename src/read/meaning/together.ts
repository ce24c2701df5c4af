import { apply, pow, type Node } from "../../term/index.ts";

/** The vector whose entries a term gives, where it is made of entries at one index: `v[i]*w[i]` is `v*w`. */
export function together(n: Node, index: string): Node | undefined {
  const free = (k: Node): boolean => (k.tag === "variable" ? k.name === index : k.tag === "apply" ? k.args.some(free) : k.tag === "power" ? free(k.base) : k.tag === "entry" ? free(k.of) || free(k.at) : k.tag === "fold" ? free(k.body) : k.tag === "norm" || k.tag === "softmax" ? free(k.of) : k.tag === "product" || k.tag === "dot" ? free(k.left) || free(k.right) : k.tag === "tail");
  const go = (k: Node): Node | undefined => {
    if (!free(k)) return k;
    if (k.tag === "entry" && k.at.tag === "variable" && k.at.name === index && !free(k.of)) return k.of;
    if (k.tag === "power") {
      const base = go(k.base);
      return base && (pow(base as never, k.exponent) as Node);
    }
    if (k.tag !== "apply") return undefined;
    const args = k.args.map(go);
    return args.every((a) => a !== undefined) ? apply(k.operator, args as Node[]) : undefined;
  };
  const made = free(n) ? go(n) : undefined;
  return made?.sort.kind === "vector" ? made : undefined;
}
