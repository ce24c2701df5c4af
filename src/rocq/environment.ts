import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure } from './failure.ts';
import { locateJsCoq } from './locate.ts';

/** What checks proofs here: a SHA-256 of this runner, of the kernel's program and of its library, by content. */
export function checkerFingerprint(): string | Failure {
  const jscoq = locateJsCoq();
  if ('kind' in jscoq) return jscoq;
  const hash = createHash('sha256');
  const add = (file: string): void => {
    const content = readFileSync(file);
    hash.update(`${file.length}:${content.length}:`).update(content);
  };
  const here = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((f) => /\.[jt]s$/.test(f) && !f.endsWith('.d.ts'));
  for (const file of files.sort()) add(join(here, file));
  add(jscoq.worker);
  for (const name of readdirSync(jscoq.packages).sort()) if (name.endsWith('.coq-pkg')) add(join(jscoq.packages, name));
  return hash.digest('hex');
}
