import { classify } from './classify.ts';
import type { Engine, Reply } from './engine.ts';
import type { Failure, FailureKind } from './failure.ts';
import { closesProof, command, declaredName, opensProof } from './head.ts';
import { projectImport } from './imports.ts';
import type { LemmaTime, ProofFile } from './report.ts';
import { placeInSentence, sentences, type Sentence } from './sentences.ts';
import { requiresOnlyLoaded } from './standard.ts';

/** What the kernel found in one file. */
export interface ModuleOutcome {
  readonly failures: Failure[];
  readonly lemmas: LemmaTime[];
}

const mostFailures = 12;

/** The text to send for a sentence: an import of a project file becomes an import of its module. */
function sent(sentence: Sentence): string | undefined {
  const wanted = projectImport(sentence);
  if (wanted === undefined) return sentence.text;
  return wanted.mode === '' ? undefined : `${wanted.mode} ${wanted.modules.join(' ')}.`;
}

function axiomKind(text: string, inProof: boolean): FailureKind {
  if (/^(?:Co)?Fixpoint\b|^Function\b/.test(text)) return 'fixpoint';
  return inProof && !/^(?:Qed|Defined)\b/.test(text) ? 'admitted' : 'axiom';
}

/**
 * Reads one file into the document as a module.
 * A failed step is reported, its proof is skipped and admitted for the moment, and reading goes on, so one run shows every bad lemma.
 * A file with any failure is taken out of the document again.
 */
export async function readModule(engine: Engine, file: ProofFile, onLemma?: (lemma: LemmaTime) => void): Promise<ModuleOutcome> {
  const failures: Failure[] = [];
  const lemmas: LemmaTime[] = [];
  const start = engine.tip();
  let open: { sentence: Sentence; name: string; milliseconds: number } | undefined;
  let skipping = false;

  const fail = (kind: FailureKind, sentence: Sentence, message: string, offset = 0): void => {
    failures.push({ kind, path: file.path, ...placeInSentence(file.source, sentence, offset), message });
  };
  const giveUp = async (): Promise<void> => {
    await engine.say('Admitted.');
    open = undefined;
    skipping = false;
  };
  const report = (sentence: Sentence, text: string, reply: Reply): void => {
    if (reply.error !== undefined) {
      const kind = classify(reply.error.message, open !== undefined);
      fail(kind, sentence, reply.error.message, sent(sentence) === sentence.text ? reply.error.offset : 0);
    } else if (reply.addedAxiom) fail(axiomKind(text, open !== undefined), sentence, 'the kernel took this as an axiom, without proof');
  };

  await engine.say(`Module ${file.module}.`);
  let atHead = true;
  for (const sentence of sentences(file.source)) {
    if (failures.length >= mostFailures) break;
    atHead &&= requiresOnlyLoaded(sentence);
    if (atHead) continue;
    const text = command(sentence);
    if (skipping) {
      if (closesProof(text)) await giveUp();
      continue;
    }
    if (open !== undefined && opensProof(text) && !text.startsWith('Let ')) {
      fail('open-proof', open.sentence, `the proof of ${open.name} has no end`);
      await giveUp();
    }
    const wanted = sent(sentence);
    if (wanted === undefined) continue;
    const reply = await engine.say(wanted);
    if (reply.error?.stopped === true) {
      fail('engine', sentence, `${reply.error.message}, at: ${text.slice(0, 60)}`);
      return { failures, lemmas };
    }
    report(sentence, text, reply);
    if (open !== undefined) open.milliseconds += reply.milliseconds;
    if (reply.error !== undefined) {
      if (open !== undefined && closesProof(text)) await giveUp();
      else if (open !== undefined || opensProof(text)) skipping = true;
    } else if (opensProof(text)) open = { sentence, name: declaredName(text) ?? '', milliseconds: reply.milliseconds };
    else if (open !== undefined && closesProof(text)) {
      const lemma = { path: file.path, line: open.sentence.line, name: open.name, milliseconds: open.milliseconds };
      lemmas.push(lemma);
      onLemma?.(lemma);
      open = undefined;
    }
  }
  if (open !== undefined && !skipping) fail('open-proof', open.sentence, `the file ends inside the proof of ${open.name}`);
  if (failures.length === 0) {
    const closed = await engine.say(`End ${file.module}.`);
    if (closed.error !== undefined) {
      const message = closed.error.message;
      failures.push({ kind: classify(message, false), path: file.path, line: file.source.split('\n').length, column: 1, message });
    }
  }
  if (failures.length > 0) await engine.rewind(start);
  return { failures, lemmas };
}
