import dagre from "@dagrejs/dagre";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Placed {
  readonly width: number;
  readonly height: number;
  /** As the nodes and edges were given. */
  readonly nodes: readonly (Point & { readonly width: number })[];
  readonly edges: readonly (readonly Point[])[];
  readonly sections: readonly (Point & { readonly name: string; readonly width: number; readonly height: number })[];
}
export interface NodeToPlace {
  readonly label: string;
  readonly text: string;
  readonly section: string;
}

const CHARACTER = 6.7;
interface Box { width: number; height: number; x: number; y: number }

/** Places a graph from left to right, the nodes of a section together where there are several sections. */
export function place(nodes: readonly NodeToPlace[], edges: readonly (readonly [string, string])[]): Placed {
  const g = new dagre.graphlib.Graph<Partial<Box>>({ compound: true });
  g.setGraph({ rankdir: "LR", nodesep: 8, ranksep: 36, marginx: 8, marginy: 8 });
  g.setDefaultEdgeLabel(() => ({}));
  const names = [...new Set(nodes.map((n) => n.section))];
  const grouped = names.length > 1;
  // A label of a step never starts with a space.
  if (grouped) for (const s of names) g.setNode(` ${s}`, {});
  for (const n of nodes) {
    g.setNode(n.label, { width: n.text.length * CHARACTER + 14, height: 24 });
    if (grouped) g.setParent(n.label, ` ${n.section}`);
  }
  for (const [from, to] of edges) g.setEdge(from, to);
  dagre.layout(g);
  const box = (name: string): Box => g.node(name) as Box;
  const { width = 0, height = 0 } = g.graph();
  const sections = grouped ? names.map((name) => framed(name, box(` ${name}`))) : [];
  return { width: Math.ceil(width), height: Math.ceil(height), nodes: nodes.map((n) => box(n.label)), edges: edges.map(([from, to]) => g.edge(from, to).points ?? []), sections };
}

const framed = (name: string, b: Box): Placed["sections"][number] => ({ name, x: Math.round(b.x - b.width / 2), y: Math.round(b.y - b.height / 2), width: Math.round(b.width), height: Math.round(b.height) });
