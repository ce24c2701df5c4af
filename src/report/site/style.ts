import { GRAPH_STYLE } from "./graph.ts";
import { READING_STYLE } from "./reading/rows.ts";

/** The style of the paper's pages, on top of the theme: colours for both schemes, all at AA contrast on either ground. */
export const STYLE = `
:root {
  --lk-green: light-dark(#116329, #7ee29a);
  --lk-red: light-dark(#a40e26, #ffb3ae);
  --lk-amber: light-dark(#6b4400, #f2cc60);
  --lk-violet: light-dark(#6639ba, #dcc2ff);
  --lk-blue: light-dark(#0a4f9e, #a5d2ff);
  --lk-ground: light-dark(#ffffff, #16181c);
  --lk-line: light-dark(#b9bec7, #565b66);
  --lk-band: light-dark(#0a4f9e33, #a5d2ff40);
  --light-color-link: #1558a0;
  --light-color-text-aside: #4a4a4a;
  --light-color-ts-variable: #3347c4;
  --light-color-ts-interface: #0b6a1c;
  --light-color-ts-type-alias: #a80f5a;
  --light-color-ts-type-parameter: #854706;
  --light-color-ts-property: #7c4820;
  --light-color-ts-method: #9c2b70;
  --light-color-ts-enum: #62560e;
  --light-color-ts-accessor: #a52a2a;
  --light-color-ts-keyword: #0554a8;
  --light-color-ts-class: #1558a0;
  --light-color-ts-project: #8f0ea2;
}
.lk-intro a, .lk-result a, .lk-near a, .tsd-typography p a, .tsd-typography td a, .tsd-typography dd a, .tsd-typography li a, .tsd-comment a { text-decoration: underline; }
.lk-banner { border-left: 6px solid var(--lk-line); background: var(--lk-ground); padding: 0.4rem 1rem; margin: 0.6rem 0; }
.lk-banner-holds { border-color: var(--lk-green); }
.lk-banner-false { border-color: var(--lk-red); }
.lk-banner-gap, .lk-banner-hypothesis-missing { border-color: var(--lk-amber); }
.lk-banner-ill-posed, .lk-banner-vacuous { border-color: var(--lk-violet); }
.lk-banner-unproved { border-color: var(--lk-blue); }
sub, sup { line-height: 0; }
mspace:not([width]) { width: 0.17em; }
.tsd-anchor-icon::before { content: "#"; }
.lk-intro { margin: 0.6rem 0; }
.lk-sides { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; }
.lk-side { flex: 1 1 18rem; min-width: 0; }
.lk-near { display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; font-size: 0.95em; }
.lk-result { border-top: 1px solid var(--lk-line); }
.lk-result h3 { margin: 0.8rem 0 0.2rem; }
.lk-where, .lk-conditions, .lk-aside { color: var(--color-text-aside); }
.lk-formula, .lk-scroll { overflow-x: auto; max-width: 100%; }
.lk-formula { padding: 0.4rem 0; font-size: 1.15em; }
.lk-formula math { text-align: left; }
.lk-formula { line-height: 2.2; }
.tsd-typography code { overflow-wrap: anywhere; }
.lk-formula > math[display="block"] { margin: 0; padding: 0; border: 0; border-radius: 0; background: none; width: max-content; }
.lk-formula:focus-visible, .lk-scroll:focus-visible, .lk-answer:focus-visible { outline: 2px solid var(--color-focus-outline); }
.tsd-typography p { overflow-wrap: anywhere; }
.lk-conditions { margin: 0; font-size: 0.95em; }
.lk-side .lk-badge { white-space: normal; }
.tsd-typography a { overflow-wrap: anywhere; }
.lk-badge { display: inline-block; white-space: nowrap; border: 1px solid currentColor; border-radius: 1em; padding: 0 0.6em; font-size: 0.85em; background: var(--lk-ground); }
.lk-holds, .lk-proved { color: var(--lk-green); }
.lk-false, .lk-refuted { color: var(--lk-red); }
.lk-gap, .lk-hypothesis-missing { color: var(--lk-amber); }
.lk-ill-posed, .lk-vacuous { color: var(--lk-violet); }
.lk-open, .lk-unproved { color: var(--lk-blue); }
.lk-unchecked { color: var(--color-text-aside); }
.lk-chain { list-style: none; padding-left: 0; }
.lk-line { border-left: 4px solid var(--lk-line); padding: 0.2rem 0 0.2rem 1rem; margin: 0.8rem 0; }
.lk-line-refuted { border-color: var(--lk-red); }
.lk-line-proved { border-color: var(--lk-green); }
.lk-role, .lk-evidence { margin: 0.2rem 0; }
.lk-scroll table { border-collapse: collapse; margin: 0.5rem 0; }
.lk-scroll caption { text-align: left; white-space: nowrap; color: var(--color-text-aside); padding-bottom: 0.3rem; }
.lk-scroll th, .lk-scroll td { border: 0; border-bottom: 1px solid var(--lk-line); padding: 0.3rem 0.7rem 0.3rem 0; text-align: left; vertical-align: top; background: transparent; }
.lk-scroll th[scope="row"] { font-weight: 600; }
.lk-replay { display: flex; gap: 0.6rem; align-items: center; margin: 0.5rem 0; }
.lk-replay .lk-scroll code { white-space: pre; }
.lk-filter { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.6rem 0; }
.lk-filter[hidden] { display: none; }
.lk-try button, .lk-filter button, button.lk-copy { font: inherit; font-size: 0.9em; color: var(--color-text); background: var(--lk-ground); border: 1px solid var(--lk-line); border-radius: 0.3rem; padding: 0.2rem 0.7rem; cursor: pointer; position: static; opacity: 1; }
.lk-try button:disabled { cursor: default; border-style: dashed; }
.lk-filter button[aria-pressed="true"] { border-color: currentColor; font-weight: 600; }
.lk-try textarea { display: block; width: 100%; box-sizing: border-box; font: 0.95rem ui-monospace, monospace; color: var(--color-text); background: var(--lk-ground); border: 1px solid var(--lk-line); border-radius: 0.3rem; padding: 0.5rem; margin: 0.3rem 0; }
.lk-try input { font: inherit; width: 5rem; color: var(--color-text); background: var(--lk-ground); border: 1px solid var(--lk-line); }
.lk-try input.lk-point { display: block; width: 100%; box-sizing: border-box; font-family: ui-monospace, monospace; padding: 0.3rem 0.5rem; margin: 0.3rem 0; }
.lk-choices, .lk-actions { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin: 0.5rem 0; }
.lk-answer { min-height: 3rem; border-left: 4px solid var(--lk-line); padding-left: 1rem; overflow-x: auto; }
.lk-answer pre { white-space: pre; overflow-x: auto; background: transparent; color: var(--color-text); border: 0; padding: 0; }
.lk-neighbours dt, .lk-grammar dt { font-weight: 600; }
figure { margin: 1rem 0; }
figcaption { color: var(--color-text-aside); }
.lk-plot { width: 100%; max-width: 44rem; height: auto; background: var(--lk-ground); color: var(--color-text); font: 12px system-ui, sans-serif; }
.lk-plot text { fill: currentColor; }
.lk-plot .lk-axis { stroke: currentColor; fill: none; }
.lk-plot .lk-band { fill: var(--lk-band); stroke: none; }
.lk-plot .lk-curve { fill: none; stroke: var(--lk-blue); stroke-width: 2; }
.lk-plot .lk-curve-2 { fill: none; stroke: var(--lk-red); stroke-width: 2; stroke-dasharray: 7 3; }
.lk-plot .lk-yes { fill: var(--lk-green); stroke: none; }
.tsd-typography > table { display: block; overflow-x: auto; max-width: 100%; }
@media (max-width: 769px) {
  .tsd-toolbar-contents .title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .lk-scroll th, .lk-scroll td { padding-right: 0.4rem; }
  .lk-badge { white-space: normal; }
  .lk-replay { flex-wrap: wrap; }
  .tsd-page-title h1, .tsd-typography h1 { font-size: 1.6rem; overflow-wrap: anywhere; }
}
@media print {
  .tsd-page-toolbar, .col-sidebar, .lk-filter, .lk-try, .lk-copy, .lk-near { display: none !important; }
  .lk-formula, .lk-scroll, .lk-graph-frame { overflow: visible; max-height: none; }
  .container-main { display: block; }
  .col-content { max-width: none; }
  .lk-replay .lk-scroll code, .lk-scroll code, pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .lk-badge { border-width: 2px; }
}
.lk-plot .lk-no { fill: var(--lk-red); stroke: none; }
.lk-plot .lk-dot { fill: var(--lk-red); stroke: var(--lk-ground); stroke-width: 1.5; }
${GRAPH_STYLE}${READING_STYLE}`;
