import dagre from "@dagrejs/dagre";
import { isBroken, usesOf } from "../../audit/index.ts";
import type { SiteStep } from "./model.ts";
import { escapeHtml, tag } from "./html.ts";
import { STATUSES } from "./status.ts";

const CHARACTER = 6.3;
const HEIGHT = 24;

/**
 * The graph of who rests on whom, from the reasons at the left to the results at the right. Nodes are links coloured by status;
 * an edge out of a step that does not hold is broken: dashed and red. Steps without neighbours are left out.
 */
export function dependencyGraph(steps: readonly SiteStep[], of: string, self?: string): string {
  const byLabel = new Map(steps.map((s) => [s.audited.step.label, s]));
  const edges = steps.flatMap((s) => usesOf(s.audited.step).filter((u) => byLabel.has(u)).map((u) => [u, s.audited.step.label] as const));
  const touched = new Set(edges.flat());
  const shown = steps.filter((s) => touched.has(s.audited.step.label));
  if (shown.length === 0) return "";
  const g = new dagre.graphlib.Graph<{ width: number; height: number; x?: number; y?: number }>();
  g.setGraph({ rankdir: "LR", nodesep: 8, ranksep: 44, marginx: 8, marginy: 8 });
  g.setDefaultEdgeLabel(() => ({}));
  for (const s of shown) g.setNode(s.audited.step.label, { width: text(s).length * CHARACTER + 16, height: HEIGHT });
  for (const [from, to] of edges) g.setEdge(from, to);
  dagre.layout(g);
  const broken = (from: string) => isBroken(byLabel.get(from)!.audited.status);
  const paths = edges.map(([from, to]) => edge(g.edge(from, to).points ?? [], broken(from)));
  const { width = 0, height = 0 } = g.graph();
  const count = edges.filter(([from]) => broken(from)).length;
  const summary = `Dependency graph of ${of}: ${shown.length} steps, ${edges.length} dependencies, ${count} of them on a step that does not hold.`;
  const size = { viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, width: Math.ceil(width), height: Math.ceil(height) };
  const nodes = shown.map((s) => node(s, g.node(s.audited.step.label), self));
  const svg = tag("svg", { ...size, class: "lk-graph", role: "group", "aria-label": summary }, tag("title", {}, escapeHtml(summary)), ...paths, ...nodes);
  const frame = tag("div", { class: "lk-scroll lk-graph-frame", role: "region", "aria-label": `dependency graph of ${of}`, tabindex: 0 }, svg);
  return tag("figure", {}, frame, tag("figcaption", {}, `${escapeHtml(summary)} Arrows run from a step to those that rest on it; broken ones are dashed.`));
}

const text = (s: SiteStep): string => `${STATUSES[s.audited.status].mark} ${s.audited.step.label}`;

function edge(points: readonly { x: number; y: number }[], broken: boolean): string {
  const [first, ...rest] = points.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`);
  if (first === undefined) return "";
  const last = points.at(-1)!;
  const head = `M${(last.x - 6).toFixed(1)} ${(last.y - 3.5).toFixed(1)} ${last.x.toFixed(1)} ${last.y.toFixed(1)} ${(last.x - 6).toFixed(1)} ${(last.y + 3.5).toFixed(1)}`;
  return tag("path", { class: broken ? "lk-edge lk-broken" : "lk-edge", d: `M${first}L${rest.join(" ")}${head}` });
}

function node(s: SiteStep, at: { width: number; x?: number; y?: number }, self: string | undefined): string {
  const { label } = s.audited.step;
  const [x, y] = [at.x ?? 0, at.y ?? 0];
  const rect = tag("rect", { x: (x - at.width / 2).toFixed(1), y: (y - HEIGHT / 2).toFixed(1), width: at.width.toFixed(1), height: HEIGHT, rx: 4 });
  const words = tag("text", { x: x.toFixed(1), y: (y + 4).toFixed(1), "text-anchor": "middle" }, escapeHtml(text(s)));
  const name = `${label}: ${s.audited.status}`;
  return tag("a", { href: `${label}.md`, class: `lk-node lk-${s.audited.status}${label === self ? " lk-self" : ""}`, "aria-label": name }, tag("title", {}, escapeHtml(name)), rect, words);
}
