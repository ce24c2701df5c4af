import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Sealer } from "./seal.ts";

const LARGEST = 1_000_000;
const isFingerprint = (x: unknown): x is string => typeof x === "string" && /^[0-9a-f]{64}$/.test(x);

/**
 * The proof files that the kernel on this machine has accepted, by the content of all they rest on. It carries no
 * evidence, so it is sealed with the user's key: only our own hand is taken back, and it makes no verdict, it only says
 * what need not be checked again.
 */
export class ProofMemory {
  private readonly file: string;
  private readonly checker: string;
  private readonly sealer: Sealer;
  private readonly known: Set<string>;

  /** `checker` is the fingerprint of what checks: another kernel or runner has a memory of its own. */
  constructor(root: string, checker: string, sealer = new Sealer()) {
    this.file = join(root, "proofs", `${checker.slice(0, 16)}.json`);
    this.checker = checker;
    this.sealer = sealer;
    this.known = new Set(this.read());
  }

  private text(fingerprints: readonly string[]): string {
    return JSON.stringify([this.checker, ...fingerprints]);
  }
  private read(): readonly string[] {
    try {
      const stat = lstatSync(this.file);
      if (!stat.isFile() || stat.size > LARGEST) return [];
      const { accepted, seal } = JSON.parse(readFileSync(this.file, "utf8")) as { accepted?: unknown; seal?: unknown };
      const ours = Array.isArray(accepted) && accepted.every(isFingerprint) && this.sealer.isOurs(this.text(accepted), seal);
      return ours ? (accepted as string[]) : [];
    } catch {
      return [];
    }
  }

  has(fingerprint: string): boolean {
    return this.known.has(fingerprint);
  }

  /** Keeps what was accepted, and of what was known only what is still there. A folder that cannot be written costs time only. */
  keep(fingerprints: readonly string[]): void {
    const accepted = [...new Set(fingerprints)].sort();
    const draft = `${this.file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(draft, JSON.stringify({ accepted, seal: this.sealer.seal(this.text(accepted)) }));
      renameSync(draft, this.file);
    } catch {
      // The next run checks again.
    }
  }
}
