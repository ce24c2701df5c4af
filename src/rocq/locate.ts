import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { engineFailure, type Failure } from './failure.ts';

/** An installed jsCoq. It is a development dependency (AGPL), run in its own process and never imported. */
export interface JsCoq {
  readonly version: string;
  /** The script of the worker, CommonJS. */
  readonly worker: string;
  /** The folder of the `.coq-pkg` archives. */
  readonly packages: string;
  /** Loads what jsCoq itself depends on. */
  readonly require: NodeJS.Require;
}

/** Finds jsCoq from a module's place (a URL or path); its absence is a failure that says what to do. */
export function locateJsCoq(from: string = import.meta.url): JsCoq | Failure {
  let manifest: string;
  try {
    manifest = createRequire(from).resolve('jscoq/package.json');
  } catch {
    return engineFailure('jscoq is not installed, and no proof can be checked without it: npm install --save-dev jscoq@0.17.1');
  }
  const root = dirname(manifest);
  const worker = join(root, 'backend', 'jsoo', 'jscoq_worker.bc.js');
  const packages = join(root, 'coq-pkgs');
  if (!existsSync(worker) || !existsSync(packages)) return engineFailure(`jscoq is incomplete: ${worker} or ${packages} is missing`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { version, worker, packages, require: createRequire(manifest) };
}
