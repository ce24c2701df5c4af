import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { audit, NO_PROOFS, paperFromSource, type AuditedStep, type Decider } from "../../audit/index.ts";
import type { ReadLine, Trouble } from "../../read/index.ts";
import { loadSource } from "../source.ts";

/** A relation of an open paper, with what is known of it so far. */
export interface Known {
  readonly read: ReadLine;
  readonly uri: string;
  step: AuditedStep | undefined;
}

/** What was last found of one paper. */
export interface Found {
  readonly known: readonly Known[];
  readonly troubles: readonly Trouble[];
  /** The files of the paper, as URIs: all of them get diagnostics, if only none. */
  readonly uris: readonly string[];
}

export const uriOf = (file: string): string => pathToFileURL(resolve(file)).href;

/** One paper that an editor has open: read and decided again on each change, the last change only. */
export class Session {
  found: Found = { known: [], troubles: [], uris: [] };
  private readonly path: string;
  private readonly decide: Decider;
  private readonly textOf: (path: string) => string | undefined;
  private readonly changed: (found: Found) => void;
  private running = new AbortController();

  constructor(path: string, decide: Decider, textOf: (path: string) => string | undefined, changed: (found: Found) => void) {
    [this.path, this.decide, this.textOf, this.changed] = [path, decide, textOf, changed];
  }

  /** Reads the paper as it is now and decides it; tells what is known when it was read, and as lines are decided. */
  async update(): Promise<void> {
    this.running.abort();
    const mine = (this.running = new AbortController());
    const { read, files } = loadSource(this.path, this.textOf);
    const paper = paperFromSource(read);
    const labels = paper.sections.flatMap((s) => s.steps.map((x) => x.label));
    const known = read.lines.map((line): Known => ({ read: line, uri: uriOf(line.line.sign.span.source.file), step: undefined }));
    this.found = { known, troubles: read.troubles, uris: files.map(uriOf) };
    const place = new Map(labels.map((l, k) => [l, known[k]!]));
    let told = 0;
    await audit(paper, {
      decide: this.decide,
      proofs: NO_PROOFS,
      signal: mine.signal,
      finished: (step) => {
        place.get(step.step.label)!.step = step;
        const now = performance.now();
        if (now - told > 200) {
          told = now;
          this.changed(this.found);
        }
      },
    });
    if (!mine.signal.aborted) this.changed(this.found);
  }
  close(): void {
    this.running.abort();
  }
}
