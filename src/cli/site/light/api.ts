/** An index of members below a signature that lists and links the same members. */
const INDEX = /(<div class="tsd-signature">(?:(?!<\/div>).)*<\/div>\s*)<section class="tsd-panel-group tsd-index-group">.*?<\/section><\/section>/s;
/** Marks around the signs of a signature. */
const SYMBOL = /<span class="tsd-signature-symbol">([^<]*)<\/span>/g;
/** A kind's icon in the contents of a page, where a heading says the kind. */
const CONTENTS = /<div class="col-sidebar">.*$/s;
const ICON = /<svg class="tsd-kind-icon"[^>]*><use href="[^"]*"><\/use><\/svg>/g;

/** A page of the API without what it says twice. */
export function lightApi(html: string): string {
  return html.replace(INDEX, "$1").replace(SYMBOL, "$1").replace(CONTENTS, (contents) => contents.replace(ICON, ""));
}
