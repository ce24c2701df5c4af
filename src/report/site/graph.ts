import { isBroken, usesOf } from "../../audit/index.ts";
import { place, type Point } from "./graph-layout.ts";
import { escapeHtml, tag } from "./html.ts";
import type { SiteStep } from "./model.ts";
import { statusBadge, STATUS_ORDER, STATUSES } from "./status.ts";
import { titleOf } from "./title.ts";

/** What an edge says: its step holds; it is the first on its way that does not; or the way was broken before. */
type Edge = "lk-sound" | "lk-broken" | "lk-after";
const EDGES: readonly (readonly [kind: Edge, says: string])[] = [["lk-sound", "rests on a line that holds"], ["lk-broken", "the first broken line of its way"], ["lk-after", "broken further back"]];

export interface GraphOptions {
  /** The step whose page it is. */
  readonly self?: string;
  /** All steps of the paper, where the graph is a part of it: what is broken first is seen there. */
  readonly whole?: readonly SiteStep[];
  /** Steps whose ancestors a reader may ask for, by label and name. */
  readonly ends?: readonly { readonly label: string; readonly name: string }[];
}

/**
 * The graph of who rests on whom, from the reasons at the left to the results at the right, section by section. Nodes are links
 * coloured by status; only the first broken edge of a way is red. Steps without neighbours are left out.
 */
export function dependencyGraph(steps: readonly SiteStep[], of: string, { self, whole = steps, ends = [] }: GraphOptions = {}): string {
  const byLabel = new Map(steps.map((s) => [s.audited.step.label, s]));
  const edges = steps.flatMap((s) => usesOf(s.audited.step).filter((u) => byLabel.has(u)).map((u) => [u, s.audited.step.label] as const));
  const touched = new Set(edges.flat());
  const shown = steps.filter((s) => touched.has(s.audited.step.label));
  if (shown.length === 0) return "";
  const at = place(shown.map((s) => ({ label: s.audited.step.label, text: text(s), section: s.audited.section })), edges);
  const first = firstBroken(new Map(whole.map((s) => [s.audited.step.label, s])));
  const kindOf = (from: string): Edge => (!isBroken(byLabel.get(from)!.audited.status) ? "lk-sound" : first(from) ? "lk-broken" : "lk-after");
  const count = edges.filter(([from]) => kindOf(from) !== "lk-sound").length;
  const summary = `Dependency graph of ${of}: ${shown.length} steps, ${edges.length} dependencies, ${count} of them on a step that does not hold.`;
  // With ends to ask for, the script has to know which edge joins which nodes.
  const index = new Map(shown.map((s, k) => [s.audited.step.label, k]));
  const paths = EDGES.map(([kind]) => {
    const own = edges.flatMap(([from, to], k) => (kindOf(from) === kind ? [path(at.edges[k]!, ends.length ? `${index.get(from)!} ${index.get(to)!}` : undefined)] : []));
    return own.length ? arrow(kind) + tag("g", { class: `lk-edge ${kind}`, "marker-end": `url(#${kind})` }, ...own) : "";
  });
  const groups = at.sections.map(({ name, x, y, width, height }) => tag("rect", { class: "lk-group", x, y, width, height }) + tag("text", { class: "lk-group-name", x: x + 6, y: y + 14 }, escapeHtml(name)));
  const nodes = shown.map((s, k) => node(s, at.nodes[k]!, self));
  const svg = tag("svg", { viewBox: `0 0 ${at.width} ${at.height}`, style: `max-width:${at.width}px`, class: "lk-graph", role: "group", "aria-label": summary }, ...groups, ...paths, ...nodes);
  const frame = tag("div", { class: "lk-scroll lk-graph-frame", role: "region", "aria-label": `dependency graph of ${of}`, tabindex: 0 }, svg);
  return tag("figure", { class: "lk-graph-figure" }, controls(ends, index), frame, tag("figcaption", {}, escapeHtml(summary), legend(shown)));
}

/** Whether a broken step has no broken one behind it. */
function firstBroken(byLabel: ReadonlyMap<string, SiteStep>): (label: string) => boolean {
  const known = new Map<string, boolean>();
  const tainted = (label: string): boolean => {
    const found = known.get(label);
    if (found !== undefined) return found;
    known.set(label, false);
    const behind = usesOf(byLabel.get(label)!.audited.step).filter((u) => byLabel.has(u));
    const result = behind.some((u) => isBroken(byLabel.get(u)!.audited.status) || tainted(u));
    known.set(label, result);
    return result;
  };
  return (label) => !tainted(label);
}

/** Buttons that a script shows: how large the graph is, and of which result the ancestors. */
function controls(ends: NonNullable<GraphOptions["ends"]>, index: ReadonlyMap<string, number>): string {
  const button = (zoom: string, name: string, mark: string) => tag("button", { type: "button", "data-lk-zoom": zoom, "aria-label": name }, mark);
  const option = (value: string, name: string) => tag("option", { value }, escapeHtml(name));
  const choices = ends.flatMap(({ label, name }) => (index.has(label) ? [option(String(index.get(label)!), `what ${name} rests on`)] : []));
  const choose = choices.length ? tag("select", { "data-lk-end": true, "aria-label": "which part" }, option("", "the whole graph"), ...choices) : "";
  return tag("div", { class: "lk-filter lk-graph-tools", role: "group", "aria-label": "the graph", hidden: true }, button("1.5", "larger", "+"), button("0.667", "smaller", "−"), button("0", "fit the frame", "fit"), choose);
}

function legend(shown: readonly SiteStep[]): string {
  const there = STATUS_ORDER.filter((s) => shown.some((x) => x.audited.status === s));
  const sample = ([kind, says]: (typeof EDGES)[number]) => tag("span", { class: `lk-key ${kind}` }, says);
  return tag("p", { class: "lk-legend" }, ...there.map(statusBadge), ...EDGES.map(sample));
}

const text = (s: SiteStep): string => `${STATUSES[s.audited.status].mark} ${titleOf(s.audited.step.label)}`;
const arrow = (kind: Edge): string => tag("marker", { id: kind, class: `lk-head ${kind}`, viewBox: "0 0 6 7", refX: 6, refY: 3.5, markerWidth: 6, markerHeight: 7, markerUnits: "userSpaceOnUse", orient: "auto" }, tag("path", { d: "M0 0 6 3.5 0 7" }));

function path(points: readonly Point[], joins: string | undefined): string {
  const [start, ...rest] = points.map((p) => `${Math.round(p.x)} ${Math.round(p.y)}`);
  return start === undefined ? "" : tag("path", { d: `M${start}L${rest.join(" ")}`, "data-e": joins });
}

function node(s: SiteStep, at: Point & { readonly width: number }, self: string | undefined): string {
  const { label } = s.audited.step;
  const rect = tag("rect", { x: Math.round(at.x - at.width / 2), y: Math.round(at.y) - 12, width: Math.round(at.width) });
  const words = tag("text", { x: Math.round(at.x), y: Math.round(at.y) + 4 }, escapeHtml(text(s)));
  return tag("a", { href: `${label}.md`, class: `lk-node lk-${s.audited.status}${label === self ? " lk-self" : ""}` }, tag("title", {}, s.audited.status), rect, words);
}

export const GRAPH_STYLE = `
.lk-graph-frame { max-height: 42rem; overflow: auto; border: 1px solid var(--lk-line); background: var(--lk-ground); }
.lk-graph { display: block; width: 100%; height: auto; margin: 0 auto; font: 11px ui-monospace, monospace; }
.lk-node rect { fill: var(--lk-ground); stroke: currentColor; height: 24px; rx: 4px; }
.lk-node text { fill: currentColor; text-anchor: middle; }
.lk-node:focus-visible rect, .lk-node:hover rect, .lk-self rect { stroke-width: 3; }
.lk-group { fill: var(--lk-line); fill-opacity: 0.12; stroke: var(--lk-line); rx: 6px; }
.lk-group-name { fill: var(--color-text-aside); }
.lk-edge { fill: none; stroke-width: 1; }
.lk-sound { --lk-edge: var(--lk-green); }
.lk-broken { --lk-edge: var(--lk-red); }
.lk-after { --lk-edge: var(--color-text-aside); }
.lk-edge { stroke: var(--lk-edge); }
.lk-head { fill: none; stroke: var(--lk-edge); }
.lk-edge.lk-broken { stroke-width: 2.5; }
.lk-edge.lk-after { stroke-dasharray: 5 3; }
.lk-graph .lk-off { opacity: 0.1; }
.lk-legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: center; margin: 0.3rem 0; }
.lk-key::before { content: ""; display: inline-block; width: 2rem; margin-right: 0.4rem; vertical-align: middle; border-top: 2px solid var(--lk-edge); }
.lk-key.lk-broken::before { border-top-width: 3px; }
.lk-key.lk-after::before { border-top-style: dashed; }
.lk-graph-tools select { font: inherit; font-size: 0.9em; color: var(--color-text); background: var(--lk-ground); border: 1px solid var(--lk-line); max-width: 100%; }
`;
