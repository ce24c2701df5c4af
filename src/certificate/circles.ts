import { Rational } from "../exact/index.ts";
import { assumed, type Claim } from "../claim/index.ts";
import { constantValue, InputError, printTerm } from "../term/index.ts";

interface Edge {
  readonly to: string;
  readonly strict: boolean;
}

/** Terms as nodes, `a <= b` as an edge from a to b; numbers are linked in their order. */
function edgesOf(c: Claim): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  const constants = new Map<string, Rational>();
  const node = (name: string): Edge[] => edges.get(name) ?? (edges.set(name, []), edges.get(name)!);
  const link = (from: string, to: string, strict: boolean) => {
    node(to);
    node(from).push({ to, strict });
  };
  for (const h of assumed(c)) {
    const [l, r] = [printTerm(h.left), printTerm(h.right)];
    for (const [side, text] of [[h.left, l], [h.right, r]] as const) {
      const q = constantValue(side);
      if (q) constants.set(text, q);
    }
    if (h.relation === "=") link(l, r, false), link(r, l, false);
    else if (h.relation !== "!=" && h.relation.startsWith("<")) link(l, r, h.relation === "<");
    else if (h.relation !== "!=") link(r, l, h.relation === ">");
  }
  for (const v of c.variables) {
    const { lo, hi, loOpen, hiOpen } = v.domain;
    for (const [bound, open, low] of [[lo, loOpen, true], [hi, hiOpen, false]] as const) {
      const q = bound && constantValue(bound);
      if (!q) continue;
      constants.set(printTerm(bound), q);
      if (low) link(printTerm(bound), v.name, open);
      else link(v.name, printTerm(bound), open);
    }
  }
  const sorted = [...constants].sort(([, a], [, b]) => a.compare(b));
  for (let k = 1; k < sorted.length; k++) {
    const [[a, p], [b, q]] = [sorted[k - 1]!, sorted[k]!];
    if (p.equals(q)) link(b, a, false);
    link(a, b, !p.equals(q));
  }
  return edges;
}

/** Nodes on one circle have one number: the components in which each node is reached from each other (Tarjan 1972), without recursion. */
function componentsOf(edges: ReadonlyMap<string, readonly Edge[]>): Map<string, number> {
  const component = new Map<string, number>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  let components = 0;
  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    const calls = [{ node: root, next: 0 }];
    while (calls.length > 0) {
      const call = calls.at(-1)!;
      const { node } = call;
      if (call.next === 0) {
        order.set(node, order.size);
        low.set(node, order.get(node)!);
        path.push(node);
      }
      const edge = edges.get(node)![call.next++];
      if (edge) {
        if (!order.has(edge.to)) calls.push({ node: edge.to, next: 0 });
        else if (!component.has(edge.to)) low.set(node, Math.min(low.get(node)!, order.get(edge.to)!));
        continue;
      }
      calls.pop();
      const above = calls.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(node)!));
      if (low.get(node) !== order.get(node)) continue;
      for (let n = path.pop(); n !== undefined; n = n === node ? undefined : path.pop()) component.set(n, components);
      components++;
    }
  }
  return component;
}

/** Refuses hypotheses and domains that lead in a circle with a strict step. Throws `InputError`. */
export function refuseCircles(c: Claim): void {
  const edges = edgesOf(c);
  const component = componentsOf(edges);
  for (const [node, list] of edges)
    if (list.some((e) => e.strict && component.get(e.to) === component.get(node)))
      throw InputError.about("where", "contradictory-hypotheses", `the hypotheses and domains force ${node} < ${node}`);
}
