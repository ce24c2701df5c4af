import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../write-whole.ts";
import { digest } from "./engine.ts";
import { Sealer } from "./seal.ts";
import { makeFolder } from "../../rocq/make-folder.ts";

/** The texts of a folder by their paths, which use `/`. */
export type Texts = Readonly<Record<string, string>>;

/** Sites that are kept; the oldest go first. */
const MOST = 3;

/** The files below a folder, as texts. Throws `Error` on a file that is no UTF-8 text. */
export function textsBelow(folder: string, wanted: (path: string) => boolean = () => true): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((p) => wanted(p) && statSync(join(folder, p)).isFile());
  return Object.fromEntries(paths.sort().map((p) => [p.split("\\").join("/"), new TextDecoder("utf8", { fatal: true, ignoreBOM: true }).decode(readFileSync(join(folder, p)))]));
}

/** Writes texts below a folder. */
export function writeTexts(folder: string, texts: Texts): void {
  for (const d of new Set(Object.keys(texts).map((p) => dirname(join(folder, p))))) makeFolder(d);
  for (const [p, text] of Object.entries(texts)) writeFileSync(join(folder, p), text);
}

/**
 * Sites as they were rendered, by the content of all that they are made of. A site carries no evidence, so it is sealed with
 * the user's key and taken back from our own hand alone; what it says comes from an audit that has run now. A folder that
 * cannot be written costs time only.
 */
export class RenderedSites {
  private readonly folder: string;
  private readonly sealer: Sealer;

  constructor(root: string, sealer = new Sealer()) {
    this.folder = join(root, "sites");
    this.sealer = sealer;
  }

  read(key: string): Texts | undefined {
    try {
      const text = readFileSync(join(this.folder, `${key}.json`), "utf8");
      const end = text.indexOf("\n");
      const body = text.slice(end + 1);
      return this.sealer.isOurs(digest(key, body), text.slice(0, end)) ? (JSON.parse(body) as Texts) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(key: string, site: Texts): void {
    try {
      makeFolder(this.folder);
      const body = JSON.stringify(site);
      writeWhole(join(this.folder, `${key}.json`), `${this.sealer.seal(digest(key, body))}\n${body}`);
      const age = (f: string): number => statSync(join(this.folder, f)).mtimeMs;
      const old = readdirSync(this.folder).sort((a, b) => age(b) - age(a)).slice(MOST);
      for (const f of old) rmSync(join(this.folder, f), { force: true });
    } catch {
      // The next run renders again.
    }
  }
}
