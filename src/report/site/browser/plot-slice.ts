/// <reference lib="dom" />
import type { Slice } from "./messages.ts";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, PAD] = [640, 260, 34];

function make(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const e = document.createElementNS(SVG, name);
  for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, String(v));
  e.textContent = text;
  return e;
}

/** Both sides of a refuted claim along one variable, with a line at the point. */
export function plotSlice({ variable, at, points }: Slice): Node {
  const ys = points.flatMap(([, l, r]) => [l, r]).sort((a, b) => a - b);
  const near = points.reduce((a, b) => (Math.abs(b[0] - at) < Math.abs(a[0] - at) ? b : a));
  const [x0, x1] = [points[0]![0], points.at(-1)![0]];
  // The highest and lowest few are cut, so that a pole does not flatten the rest; the point itself is always in view.
  const cut = Math.floor(ys.length / 20);
  const [y0, y1] = [Math.min(ys[cut]!, near[1], near[2]), Math.max(ys[ys.length - 1 - cut]!, near[1], near[2])];
  const x = (v: number) => PAD + ((v - x0) / (x1 - x0 || 1)) * (WIDTH - 2 * PAD);
  const y = (v: number) => HEIGHT - PAD - Math.max(-0.05, Math.min(1.05, (v - y0) / (y1 - y0 || 1))) * (HEIGHT - 2 * PAD);
  const path = (k: 1 | 2) => points.map((p, i) => `${i ? "L" : "M"}${x(p[0]).toFixed(1)} ${y(p[k]).toFixed(1)}`).join("");
  const label = `Left side (solid) and right side (dashed) along ${variable}; at ${variable} = ${at} the claim fails.`;
  const svg = make("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "lk-plot", role: "img", "aria-label": label });
  svg.append(
    make("path", { class: "lk-axis", d: `M${PAD} ${HEIGHT - PAD}H${WIDTH - PAD}` }),
    make("path", { class: "lk-curve", d: path(1) }),
    make("path", { class: "lk-curve-2", d: path(2) }),
    make("path", { class: "lk-axis", d: `M${x(at).toFixed(1)} ${PAD / 2}V${HEIGHT - PAD}`, "stroke-dasharray": "2 4" }),
    make("circle", { class: "lk-dot", cx: x(at).toFixed(1), cy: y(near[1]).toFixed(1), r: 5 }),
    make("circle", { class: "lk-dot", cx: x(at).toFixed(1), cy: y(near[2]).toFixed(1), r: 5 }),
    make("text", { x: x(at).toFixed(1), y: HEIGHT - 10, "text-anchor": "middle" }, `${variable} = ${Number(at.toPrecision(6))}`),
  );
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = label;
  figure.append(svg, caption);
  return figure;
}
