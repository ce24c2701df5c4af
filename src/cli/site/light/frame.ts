/** What does nothing without the theme's script and stands alike on every page: where it stands, and beside what the script puts it. */
interface Part {
  readonly at: RegExp;
  /** What tells that a page kept its own. */
  readonly own: string;
  readonly beside: string;
  readonly where: "afterend" | "afterbegin" | "beforeend";
}
const PARTS: readonly Part[] = [
  { at: /<button id="tsd-search-trigger".*?<\/dialog><a href="#" class="tsd-widget menu".*?<\/a>/s, own: "#tsd-search", beside: "#tsd-toolbar-links", where: "afterend" },
  { at: /<div class="tsd-navigation settings">.*?<\/details><\/div>/s, own: "#tsd-theme", beside: ".page-menu", where: "afterbegin" },
  { at: /<div class="site-menu">.*?<\/nav><\/div>/s, own: ".site-menu", beside: ".col-sidebar", where: "beforeend" },
];
/** Scripts that the theme's script waits for. */
const SCRIPTS = /<script async src="(?:\.\.?\/)*assets\/([\w.]+)" id="([\w-]+)"><\/script>/g;
/** Words of the head that say nothing of the page. */
const IDLE = /<meta http-equiv="x-ua-compatible"[^>]*>|<meta name="description"[^>]*>/g;
/** Icons by reference to another file, which browsers refuse from the file system; a script puts the same icons on each page. */
const FAR_ICONS = /<use href="[^"#]*#/g;
/** The picture in the link of a heading to itself; the style sheet draws a sign there. */
const ANCHOR = /(<a href="#[^"]*" aria-label="Permalink" class="tsd-anchor-icon">)<svg.*?<\/svg>/g;

const clean = (html: string): string => html.replace(IDLE, "").replace(FAR_ICONS, '<use href="#').replace(ANCHOR, "$1");
/** A part as it reads on any page, with its links from the top of the site. */
const BASE = "@base@";
const anywhere = (part: string): string => part.replace(/href="(?:\.\.?\/)*(?=[\w-]+\.html")/g, `href="${BASE}`);

export interface Frame {
  /** A page without the parts that the script puts back. */
  readonly cut: (html: string) => string;
  /** Puts the parts back, before the theme's script looks for them. */
  readonly script: string;
}

/** The parts of the frame that a script can write once for all pages; a page where one differs from that of this page keeps its own. */
export function frameOf(page: string): Frame {
  const parts = PARTS.flatMap((p) => {
    const [own] = p.at.exec(clean(page)) ?? [];
    return own === undefined ? [] : [{ ...p, html: anywhere(own) }];
  });
  const scripts = [...page.matchAll(SCRIPTS)].map(([, file, id]) => ({ file, id }));
  const put = parts.map(({ own, beside, where, html }) => `if(!document.querySelector(${JSON.stringify(own)}))document.querySelector(${JSON.stringify(beside)})?.insertAdjacentHTML("${where}",${JSON.stringify(html)}.replaceAll("${BASE}",base));`);
  const load = `for(const{file,id}of ${JSON.stringify(scripts)})if(!document.getElementById(id))document.head.append(Object.assign(document.createElement("script"),{id,src:base+"assets/"+file}));`;
  return {
    cut: (html) => parts.reduce((text, p) => text.replace(p.at, (own) => (anywhere(own) === p.html ? "" : own)), clean(html)).replace(SCRIPTS, (tag, _, id: string) => (scripts.some((s) => s.id === id) ? "" : tag)),
    script: `{const base=document.documentElement.dataset.base||"./";${put.join("")}${load}}\n`,
  };
}
