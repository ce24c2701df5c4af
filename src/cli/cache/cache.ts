import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { printClaim, type Claim } from "../../claim/index.ts";
import type { Decided } from "../../audit/index.ts";
import { decidedBy, entryOf, type Question } from "./entry.ts";
import { digest, engineFingerprint } from "./engine.ts";
import { Sealer } from "./seal.ts";
import { makeFolder } from "../../rocq/make-folder.ts";

/** Bytes beyond which a file is no entry. */
const LARGEST = 16_000_000;
/** Days after which what another version of the engine left is removed. */
const STALE_DAYS = 30;

/** The folder of the cache: `LEMMAKIT_CACHE`, else `lemmakit` in `XDG_CACHE_HOME` or `~/.cache`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env["LEMMAKIT_CACHE"] || join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "lemmakit");
}

/**
 * Decisions that outlive the run, one file each, by the text of the claim, the seed, the work and the content of
 * the engine. Nothing in
 * it is believed: a point and a certificate pass the checker again, an open claim is taken from our own hand alone, and what
 * does not pass is decided anew. Several audits may share a folder: files appear whole or not at all. A folder that cannot be
 * written costs time, and says so once.
 */
export class VerdictCache {
  private readonly folder: string;
  private readonly sealer: Sealer;
  private readonly warn: (message: string) => void;
  private drafts = 0;
  private broken = false;

  constructor(root: string, warn: (message: string) => void = () => {}, sealer = new Sealer()) {
    const verdicts = join(root, "verdicts");
    this.folder = join(verdicts, engineFingerprint().slice(0, 16));
    this.sealer = sealer;
    this.warn = warn;
    this.trying(() => {
      makeFolder(this.folder);
      const now = new Date();
      utimesSync(this.folder, now, now);
      for (const name of readdirSync(verdicts)) {
        const old = join(verdicts, name);
        if (old !== this.folder && lstatSync(old).mtimeMs < now.getTime() - STALE_DAYS * 86_400_000) rmSync(old, { recursive: true, force: true });
      }
    });
  }

  private file(claim: Claim, { seed, work, brief }: Question): string {
    const name = digest(printClaim(claim), String(seed), String(work), String(brief));
    return join(this.folder, name.slice(0, 2), `${name.slice(2)}.json`);
  }

  private trying(write: () => void): void {
    if (this.broken) return;
    try {
      write();
    } catch (e) {
      this.broken = true;
      this.warn(`the cache ${this.folder} cannot be written (${(e as Error).message}); what is found is used and not kept`);
    }
  }

  read(claim: Claim, question: Question): Decided | undefined {
    const file = this.file(claim, question);
    try {
      const stat = lstatSync(file);
      if (!stat.isFile() || stat.size > LARGEST) return undefined;
      return decidedBy(claim, question, JSON.parse(readFileSync(file, "utf8")), this.sealer);
    } catch {
      return undefined;
    }
  }

  write(claim: Claim, question: Question, decided: Decided): void {
    const entry = entryOf(claim, question, decided, this.sealer);
    if (!entry) return;
    const file = this.file(claim, question);
    const draft = `${file}.${process.pid}.${++this.drafts}.tmp`;
    this.trying(() => {
      makeFolder(dirname(file));
      try {
        writeFileSync(draft, `${JSON.stringify(entry)}\n`);
        renameSync(draft, file);
      } catch (e) {
        rmSync(draft, { force: true });
        throw e;
      }
    });
  }
}
