import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { escapeHtml, tag } from "../html.ts";

export type Point = readonly [x: number, y: number];
/** A scale from data to the page, with its ticks. */
export interface Scale {
  (value: number): number | undefined;
  ticks(count?: number): number[];
}

export const WIDTH = 640;
export const HEIGHT = 340;
const PAD = { left: 64, right: 18, top: 16, bottom: 44 };

/** Scales over the plot's inside; logarithmic where asked for. */
export function scales(x: Point, y: Point, kind: { readonly x?: "log"; readonly y?: "log" } = {}): { readonly x: Scale; readonly y: Scale } {
  const make = (log: boolean, domain: Point, range: Point): Scale => (log ? scaleLog(domain, range) : scaleLinear(domain, range));
  return { x: make(kind.x === "log", x, [PAD.left, WIDTH - PAD.right]), y: make(kind.y === "log", y, [HEIGHT - PAD.bottom, PAD.top]) };
}

const round = (v: number | undefined): string => (v ?? 0).toFixed(1);

/** A curve through points. */
export function curve(points: readonly Point[], s: { x: Scale; y: Scale }, kind = "lk-curve"): string {
  const d = line<Point>((p) => s.x(p[0]) ?? 0, (p) => s.y(p[1]) ?? 0).digits(1)(points as Point[]) ?? "";
  return tag("path", { class: kind, d });
}

/** A filled outline. */
export function area(points: readonly Point[], s: { x: Scale; y: Scale }, attributes: Record<string, string | number>): string {
  return tag("path", { ...attributes, d: `${line<Point>((p) => s.x(p[0]) ?? 0, (p) => s.y(p[1]) ?? 0).digits(1)(points as Point[]) ?? ""}Z` });
}

export const dot = ([x, y]: Point, s: { x: Scale; y: Scale }): string => tag("circle", { class: "lk-dot", cx: round(s.x(x)), cy: round(s.y(y)), r: 5 });
/** Words at a place of the data, moved by a few units of the page. */
export const words = (text: string, [x, y]: Point, s: { x: Scale; y: Scale }, dx = 0, dy = 0, anchor = "start"): string =>
  tag("text", { x: round((s.x(x) ?? 0) + dx), y: round((s.y(y) ?? 0) + dy), "text-anchor": anchor }, escapeHtml(text));

const number = (v: number): string => (v !== 0 && (Math.abs(v) < 1e-3 || Math.abs(v) >= 1e5) ? v.toExponential(0) : String(Number(v.toPrecision(6))));
/** Powers of ten on a logarithmic axis; of two, where those are too few. */
function ticksOf(s: Scale, log: boolean): number[] {
  if (!log) return s.ticks(6);
  const powers = (base: number) => s.ticks(40).filter((t) => Math.abs(Math.log(t) / Math.log(base) - Math.round(Math.log(t) / Math.log(base))) < 1e-9);
  return powers(10).length > 2 ? powers(10) : [0.125, 0.25, 0.5, 1, 2, 4, 8];
}

function axes(s: { x: Scale; y: Scale }, names: { x: string; y: string }, kind: { readonly x?: "log"; readonly y?: "log" }): string {
  const bottom = HEIGHT - PAD.bottom;
  const xs = ticksOf(s.x, kind.x === "log").map((t) => tag("path", { class: "lk-axis", d: `M${round(s.x(t))} ${bottom}v5` }) + tag("text", { x: round(s.x(t)), y: bottom + 18, "text-anchor": "middle" }, number(t)));
  const ys = ticksOf(s.y, kind.y === "log").map((t) => tag("path", { class: "lk-axis", d: `M${PAD.left} ${round(s.y(t))}h-5` }) + tag("text", { x: PAD.left - 8, y: round((s.y(t) ?? 0) + 4), "text-anchor": "end" }, number(t)));
  const frame = tag("path", { class: "lk-axis", d: `M${PAD.left} ${PAD.top}V${bottom}H${WIDTH - PAD.right}` });
  const x = tag("text", { x: (PAD.left + WIDTH - PAD.right) / 2, y: HEIGHT - 8, "text-anchor": "middle" }, escapeHtml(names.x));
  const y = tag("text", { x: 14, y: HEIGHT / 2, "text-anchor": "middle", transform: `rotate(-90 14 ${HEIGHT / 2})` }, escapeHtml(names.y));
  return frame + xs.join("") + ys.join("") + x + y;
}

/** A picture with axes: what it shows is said in `alt`, for those who do not see it, and in the caption. */
export function plot(options: {
  readonly alt: string;
  readonly caption: string;
  readonly scale: { readonly x: Scale; readonly y: Scale };
  readonly kind?: { readonly x?: "log"; readonly y?: "log" };
  readonly names: { readonly x: string; readonly y: string };
  readonly marks: readonly string[];
}): string {
  const { alt, caption, scale, names, marks, kind = {} } = options;
  const svg = tag("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "lk-plot", role: "img", "aria-label": alt }, ...marks, axes(scale, names, kind));
  return tag("figure", {}, svg, tag("figcaption", {}, escapeHtml(caption)));
}
