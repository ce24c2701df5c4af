import { closesProof, command, declaredName, opensProof } from './head.ts';
import type { LemmaTime, ProofFile } from './report.ts';
import { sentences } from './sentences.ts';

/** The error on `coqc`'s standard error; no line where it gives no place. */
export function readError(stderr: string): { line?: number; column: number; message: string } {
  const found = /File "[^"]*", line (\d+), characters (\d+)-\d+:\s*\nError:\s*([^]*)$/.exec(stderr);
  if (found === null) return { column: 1, message: stderr.trim().replace(/^Error: /, '') };
  return { line: Number(found[1]), column: Number(found[2]) + 1, message: found[3]!.trim() };
}

/** Time of each proof, from the lines `Chars 0 - 26 [...] 0.1 secs` that `coqc -time` prints. */
export function readTimes(file: ProofFile, stdout: string): LemmaTime[] {
  const times = new Map<number, number>();
  for (const [, from, seconds] of stdout.matchAll(/^Chars (\d+) - \d+ \[.*\] ([\d.]+) secs/gm))
    times.set(Number(from), Number(seconds) * 1000);
  const lemmas: LemmaTime[] = [];
  let open: { line: number; name: string; milliseconds: number } | undefined;
  for (const sentence of sentences(file.source)) {
    const text = command(sentence);
    const spent = times.get(Buffer.byteLength(file.source.slice(0, sentence.start))) ?? 0;
    if (open === undefined && opensProof(text)) open = { line: sentence.line, name: declaredName(text) ?? '', milliseconds: 0 };
    if (open === undefined) continue;
    open.milliseconds += spent;
    if (!closesProof(text)) continue;
    lemmas.push({ path: file.path, ...open });
    open = undefined;
  }
  return lemmas;
}
