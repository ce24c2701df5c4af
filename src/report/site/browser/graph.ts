/// <reference lib="dom" />
/** A graph that grows and shrinks, and shows what one of its nodes rests on. */
export function graph(figure: HTMLElement): void {
  const svg = figure.querySelector<SVGSVGElement>(".lk-graph")!;
  const tools = figure.querySelector<HTMLElement>(".lk-graph-tools")!;
  const nodes = [...svg.querySelectorAll<SVGGraphicsElement>(".lk-node")];
  const edges = [...svg.querySelectorAll<SVGPathElement>("[data-e]")].map((path) => ({ path, ends: path.dataset["e"]!.split(" ").map(Number) as [number, number] }));
  const [whole, widest] = [svg.getAttribute("viewBox")!, svg.style.maxWidth];
  let zoom = 1;
  const size = (to: number): void => {
    zoom = Math.min(12, Math.max(1, to));
    svg.style.maxWidth = zoom === 1 ? widest : "none";
    svg.style.width = `${100 * zoom}%`;
  };
  const only = (end: string): void => {
    const kept = new Set<number>(end === "" ? nodes.keys() : [Number(end)]);
    for (let before = -1; before !== kept.size; ) {
      before = kept.size;
      for (const { ends: [from, to] } of edges) if (kept.has(to)) kept.add(from);
    }
    nodes.forEach((n, k) => n.classList.toggle("lk-off", !kept.has(k)));
    for (const { path, ends } of edges) path.classList.toggle("lk-off", !kept.has(ends[1]));
    const boxes = [...kept].map((k) => nodes[k]!.getBBox());
    const [x, y] = [Math.min(...boxes.map((b) => b.x)) - 10, Math.min(...boxes.map((b) => b.y)) - 10];
    const [right, bottom] = [Math.max(...boxes.map((b) => b.x + b.width)) + 10, Math.max(...boxes.map((b) => b.y + b.height)) + 10];
    svg.setAttribute("viewBox", end === "" ? whole : `${x} ${y} ${right - x} ${bottom - y}`);
    size(1);
  };
  tools.hidden = false;
  for (const b of tools.querySelectorAll<HTMLButtonElement>("[data-lk-zoom]")) b.addEventListener("click", () => size(zoom * Number(b.dataset["lkZoom"])));
  const select = tools.querySelector<HTMLSelectElement>("[data-lk-end]");
  select?.addEventListener("change", () => only(select.value));
}
