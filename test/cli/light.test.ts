import { describe, expect, test } from "vitest";
import { lightApi } from "../../src/cli/site/light/api.ts";
import { codeMarks } from "../../src/cli/site/light/code.ts";
import { frameOf } from "../../src/cli/site/light/frame.ts";
import { lightText } from "../../src/cli/site/light/text.ts";

/** What a reader sees of a page. */
const seen = (html: string): string => html.replace(/<br\/>/g, "\n").replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n))).replace(/&gt;/g, ">").replace(/&lt;/g, "<").replace(/&quot;/g, '"').replace(/&amp;/g, "&");

describe("lighter code", () => {
  const css = "--light-hl-1: #0E1116;\n--light-hl-3: #023B95;\n--light-hl-4: #A0111F;";
  const page = '<p><span class="hl-3">outside</span></p><pre><code class="coq"><span class="hl-3">forall</span> <span class="hl-3">exists</span><br/><span class="hl-1">x &lt; </span><span class="hl-4">y</span> <span class="hl-4">:=</span></code></pre>';
  const { shorten, style } = codeMarks([page], css);
  test("says the same, in the same colours, in fewer bytes", () => {
    const short = shorten(page);
    expect(seen(short)).toBe(seen(page));
    expect(short).toContain("<i>forall exists</i>\nx &lt; <b>y</b> :=");
    expect(style).toContain("pre i { color: var(--hl-3)");
    expect(style).toContain("pre b { color: var(--hl-4)");
  });
  test("what is no code stays as it is", () => {
    expect(shorten(page)).toContain('<p><span class="hl-3">outside</span></p>');
  });
});

describe("lighter text", () => {
  test("signs stand as themselves, but for those that would be markup", () => {
    const text = '<p title="a&#95;b &#34;c&#34; &#60;d&#62;">x&#91;1&#93; &gt; &#123;y&#125; &lt;z &#60; &amp; &quot;q&quot;</p>';
    expect(lightText(text)).toBe('<p title="a_b &#34;c&#34; &#60;d&#62;">x[1] > {y} &lt;z &#60; &amp; "q"</p>');
    expect(seen(lightText(text))).toBe(seen(text));
  });
  test("a sign that is encoded twice is decoded once, and scripts stay as they are", () => {
    expect(lightText("<p>&amp;#95;</p><script>a&#95;&&b</script>")).toBe("<p>&amp;#95;</p><script>a&#95;&&b</script>");
  });
});

describe("lighter frames", () => {
  const tools = '<button id="tsd-search-trigger">s</button><dialog id="tsd-search"></dialog><a href="#" class="tsd-widget menu" id="tsd-toolbar-menu-trigger">m</a>';
  const settings = '<div class="tsd-navigation settings"><details><select id="tsd-theme"></select></details></div>';
  const page = `<header><div id="tsd-toolbar-links"></div>${tools}</header><div class="page-menu">${settings}</div>`;
  test("what only a script moves is put there by the script", () => {
    const { cut, script } = frameOf(page);
    expect(cut(page)).toBe('<header><div id="tsd-toolbar-links"></div></header><div class="page-menu"></div>');
    expect(script).toContain(JSON.stringify(tools));
    expect(script).toContain(JSON.stringify(settings));
  });
  test("a page with another frame keeps its own", () => {
    expect(frameOf(page).cut(page.replace(">s<", ">other<"))).toContain(">other<");
  });
});

describe("lighter pages of the API", () => {
  const index = '<section class="tsd-panel-group tsd-index-group"><section><a href="#a">a</a></section></section>';
  test("an index goes only where a signature above it links the same members", () => {
    expect(lightApi(`<div class="tsd-signature"><a href="#a">a</a></div>\n${index}<h2>Properties</h2>`)).not.toContain("tsd-index-group");
    expect(lightApi(`<p>A class.</p>${index}`)).toContain("tsd-index-group");
  });
});
