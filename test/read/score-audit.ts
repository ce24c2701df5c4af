import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { noteOf, type KeyEntry } from "./score.ts";

/** A relation as `audit --json` reports it. */
export interface AuditLine {
  readonly status: string;
  readonly verdict?: string;
  readonly source: { readonly line: number; readonly column: number };
  readonly reading: { readonly state: string };
  readonly why?: string;
}
/** What an audit says of a note, against its key. Places are `line:column`. */
export interface AuditScore {
  /** Planted errors that the key calls statable, and those that no certified point contradicts at their place. */
  readonly planted: number;
  readonly missed: readonly string[];
  /** Relations that the key does not call false and the audit does. */
  readonly accused: readonly string[];
  /** Statable relations that are true, those shown, and those left. */
  readonly truths: number;
  readonly held: number;
  readonly left: readonly string[];
  /** False relations said to hold: the worst there is. */
  readonly believed: readonly string[];
}

/** Compares an audit with a key, relation by relation. */
export function scoreAudit(lines: readonly AuditLine[], key: readonly KeyEntry[]): AuditScore {
  const at = new Map(lines.map((l) => [`${l.source.line}:${l.source.column}`, l] as const));
  const status = (e: KeyEntry): string | undefined => at.get(`${e.line}:${e.column}`)?.status;
  const places = (pick: (e: KeyEntry) => boolean): string[] => key.filter(pick).map((e) => `${e.line}:${e.column}`);
  const wrong = new Set(places((e) => e.expected === "false"));
  const truths = key.filter((e) => e.expected === "true" && e.claim !== null && e.kind !== "assumption");
  return {
    planted: places((e) => e.kind === "planted" && e.claim !== null).length,
    missed: places((e) => e.kind === "planted" && e.claim !== null && status(e) !== "false"),
    accused: [...at].filter(([place, l]) => l.status === "false" && !wrong.has(place)).map(([place]) => place),
    truths: truths.length,
    held: truths.filter((e) => status(e) === "holds").length,
    left: truths.filter((e) => status(e) !== "holds").map((e) => `${e.line}:${e.column}`),
    believed: places((e) => e.expected === "false" && status(e) === "holds"),
  };
}

/** `node dist/test/read/score-audit.js FOLDER`: audits every note of a folder that has a key, from an empty cache, and scores it. */
function main(folder: string): void {
  const cli = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
  for (const name of readdirSync(folder).filter((f) => f.endsWith(".key.json")).sort()) {
    const cache = mkdtempSync(join(tmpdir(), "score-audit-"));
    const began = Date.now();
    const run = (): string => spawnSync(process.execPath, [cli, "audit", noteOf(folder, name), "--json"], { encoding: "utf8", env: { ...process.env, LEMMAKIT_CACHE: cache }, maxBuffer: 1 << 28 }).stdout;
    const { steps } = JSON.parse(run()) as { steps: AuditLine[] };
    const [first, again] = [Date.now() - began, Date.now()];
    run();
    const second = Date.now() - again;
    rmSync(cache, { recursive: true });
    const s = scoreAudit(steps, JSON.parse(readFileSync(join(folder, name), "utf8")) as KeyEntry[]);
    const list = (what: string, places: readonly string[]): string => (places.length === 0 ? "" : `\n  ${what}: ${places.join(", ")}`);
    process.stdout.write(
      `${name}: ${s.planted - s.missed.length} of ${s.planted} planted found, ${s.accused.length} true accused, ${s.held} of ${s.truths} true held; ${(first / 1000).toFixed(1)} s, again ${(second / 1000).toFixed(1)} s` +
        `${list("planted, not found", s.missed)}${list("true, accused", s.accused)}${list("false, held", s.believed)}${list("true, left", s.left)}\n`,
    );
  }
}
if (process.argv[1]?.endsWith("score-audit.js")) main(process.argv[2] ?? ".");
