import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Investigation, Memo } from "../../audit/index.ts";
import { checkCertificate, open, refute, type Certificate, type Open, type Witness } from "../../certificate/index.ts";
import { parseClaim } from "../../claim/index.ts";
import type { SearchReport } from "../../search/index.ts";

/** What is kept of an investigation: a point or a certificate, which is checked anew when it is read, or why it is open. */
interface Kept {
  readonly claim: string;
  readonly engine: string;
  readonly evidence: string;
  readonly witness?: Witness;
  readonly certificate?: Certificate;
  readonly open?: Open;
  readonly report: SearchReport;
}

/** The layers whose content decides what an investigation finds. */
const ENGINE = ["exact", "term", "claim", "enclosure", "certificate", "search", "audit"];
const built = fileURLToPath(new URL("../..", import.meta.url));
const digest = (...parts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const p of parts) hash.update(`${p.length}:${p}`);
  return hash.digest("hex");
};

/** A fingerprint of the engine as it runs now. */
export function engineFingerprint(): string {
  const files = ENGINE.flatMap((layer) =>
    readdirSync(join(built, layer), { recursive: true, encoding: "utf8" }).filter((f) => /\.[jt]s$/.test(f) && !f.endsWith(".d.ts")).map((f) => join(layer, f)),
  ).sort();
  return digest(...files.flatMap((f) => [f, readFileSync(join(built, f), "utf8")]));
}

const noReport = (kept: SearchReport, refuted: SearchReport["refuted"]): SearchReport => ({ ...kept, refuted });

/**
 * A memory of investigations that outlives the run, one file a claim, by its text, the seed and the content of the
 * engine. It is never believed: a counterexample or a certificate that does not pass again is searched for anew.
 */
export class InvestigationCache extends Map<string, Investigation> implements Memo {
  private readonly folder: string;
  private readonly seed: number;
  private readonly engine: string;
  private readonly anyEngine: boolean;
  private readonly signal: AbortSignal | undefined;
  /** Claims that were not in the cache. */
  searched = 0;

  /** With `anyEngine`, what an earlier version of the engine found is taken as well. Nothing is kept once the signal aborts: the search was cut short. */
  constructor(folder: string, seed: number, { anyEngine = false, signal }: { readonly anyEngine?: boolean | undefined; readonly signal?: AbortSignal } = {}) {
    super();
    this.folder = folder;
    this.seed = seed;
    this.engine = engineFingerprint();
    this.anyEngine = anyEngine;
    this.signal = signal;
    mkdirSync(folder, { recursive: true });
  }

  private file(claim: string): string {
    return join(this.folder, `${digest(claim, String(this.seed)).slice(0, 40)}.json`);
  }

  override get(claim: string): Investigation | undefined {
    const known = super.get(claim);
    if (known || !existsSync(this.file(claim))) return known;
    const read = this.read(claim);
    if (read) super.set(claim, read);
    return read;
  }

  private read(claim: string): Investigation | undefined {
    try {
      const kept = JSON.parse(readFileSync(this.file(claim), "utf8")) as Kept;
      if (kept.claim !== claim || (kept.engine !== this.engine && !this.anyEngine)) return undefined;
      if (kept.open) return { verdict: open(kept.open.reason, kept.open.message), evidence: kept.evidence, report: kept.report };
      if (kept.certificate) {
        const checked = checkCertificate(parseClaim(claim), kept.certificate);
        return checked.kind === "proved" ? { verdict: checked.proved, evidence: kept.evidence, report: kept.report } : undefined;
      }
      const again = refute(parseClaim(claim), kept.witness!);
      if (again.kind !== "refuted") return undefined;
      return { verdict: again.refuted, evidence: kept.evidence, report: noReport(kept.report, again.refuted) };
    } catch {
      return undefined;
    }
  }

  override set(claim: string, found: Investigation): this {
    if (super.get(claim) === found) return this;
    super.set(claim, found);
    this.searched++;
    if (this.signal?.aborted) return this;
    const { verdict, evidence, report } = found;
    const kept: Kept = {
      claim,
      engine: this.engine,
      evidence,
      ...(verdict.verdict === "refuted" ? { witness: verdict.witness } : verdict.verdict === "proved" ? { certificate: verdict.certificate } : { open: verdict }),
      report: noReport(report, undefined),
    };
    const file = this.file(claim);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}.tmp`, `${JSON.stringify(kept)}\n`);
    renameSync(`${file}.${process.pid}.tmp`, file);
    return this;
  }
}
