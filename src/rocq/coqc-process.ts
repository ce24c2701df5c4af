import { execFile } from 'node:child_process';

/** How a run of `coqc` ended. */
export interface Finished {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Set when it did not start or was killed: then nothing can be said of the file. */
  readonly broken?: string;
}

/** Runs `coqc` in a folder; it dies with this process and when the signal aborts. */
export function runCoqc(args: readonly string[], cwd: string, signal?: AbortSignal): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 1 << 28, killSignal: 'SIGKILL' as const, ...(signal && { signal }) };
    const kill = (): void => void child.kill('SIGKILL');
    const child = execFile('coqc', args, options, (error, stdout, stderr) => {
      process.removeListener('exit', kill);
      const broken = error !== null && typeof error.code !== 'number' ? error.message : undefined;
      resolve({ ok: error === null, stdout, stderr, ...(broken !== undefined && { broken }) });
    });
    process.once('exit', kill);
  });
}
