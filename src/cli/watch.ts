import { watch, type FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";
import { isClaim, NO_PROOFS, paperFromSource, audit, type AuditedStep } from "../audit/index.ts";
import { printClaim } from "../claim/index.ts";
import { palette, shareOf, shareText, sourceLine } from "../report/index.ts";
import { InputError } from "../term/index.ts";
import { tellTroubles, type AuditSourceArguments } from "./audit-source.ts";
import { startDecider } from "./decider.ts";
import { KeptEvidence, keptBesideSource } from "./cache/kept.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { quickFirst } from "./quick-first.ts";
import { loadSource } from "./source.ts";

/** Milliseconds without another change after which a file is taken as written. */
const SETTLED = 60;

/** What a line looked like when it was last printed. */
const face = (s: AuditedStep): string => `${isClaim(s.step.printed) ? printClaim(s.step.printed) : s.step.printed.text}|${s.status}|${s.because}`;

/**
 * `lemmakit audit --watch`: audits, then again whenever a file of the paper changes. Threads and what they found stay, so
 * only claims that changed are decided; only lines that changed are printed. Ends on Ctrl-C.
 */
export async function watchCommand(file: string, args: AuditSourceArguments): Promise<number> {
  const signal = interruptSignal();
  const p = palette(process.stdout);
  const decider = startDecider({ ...args, kept: new KeptEvidence(keptBesideSource(file)) }, signal);
  const shown = new Map<string, string>();
  const watchers = new Map<string, FSWatcher>();
  let wake: () => void = () => {};
  const follow = (files: readonly string[]): void => {
    // Editors replace files: their folders are watched.
    for (const folder of new Set(files.map(dirname)))
      if (!watchers.has(folder)) {
        const names = new Set(files.filter((f) => dirname(f) === folder).map((f) => basename(f)));
        watchers.set(folder, watch(folder, (_, name) => void (name === null || names.has(name) ? wake() : undefined)));
      }
  };
  const round = async (): Promise<void> => {
    const started = performance.now();
    const { read, files, sidecar } = loadSource(file);
    follow([...files, sidecar]);
    const effort = { seed: args.seed, timeout: args.timeout, ...(args.work === undefined ? {} : { work: args.work }) };
    const result = await audit(paperFromSource(read), {
      ...effort, proofs: NO_PROOFS, decide: quickFirst(decider.decide), signal,
      finished: (s) => {
        if (shown.get(s.step.label) === face(s)) return;
        shown.set(s.step.label, face(s));
        process.stdout.write(`${sourceLine(s, p)}\n`);
      },
    });
    const labels = new Set(result.steps.map((s) => s.step.label));
    for (const label of shown.keys()) if (!labels.has(label)) shown.delete(label);
    tellTroubles(read.troubles);
    process.stdout.write(`${shareText(shareOf(result.steps), p)} ${p.dim(`${((performance.now() - started) / 1000).toFixed(1)} s; watching`)}\n`);
  };
  try {
    while (!signal.aborted) {
      const changed = new Promise<void>((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        wake = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, SETTLED);
        };
      });
      try {
        await round();
      } catch (e) {
        // A file may be gone for a moment while it is written.
        if (!(e instanceof InputError) || shown.size === 0) throw e;
        process.stderr.write(`lemmakit: ${e.message}\n`);
      }
      await Promise.race([changed, new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }))]);
    }
  } finally {
    for (const w of watchers.values()) w.close();
    await decider.close();
  }
  return EXIT.interrupted;
}
