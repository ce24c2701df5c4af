import { spawn } from 'node:child_process';
import { childProgram } from './child.ts';

/** A message of the jsCoq protocol, headed by its tag. */
export type Message = readonly [string, ...unknown[]];

/** What the child says to one request. */
export interface Answer {
  readonly replies: readonly Message[];
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** A child process with jsCoq's worker inside. */
export interface Channel {
  /** Sends messages in order; the first exception drops the rest. Rejects when the child is gone or is silent too long. */
  ask(messages: readonly Message[]): Promise<Answer>;
  close(): Promise<void>;
}

/** Options of the child process. */
export interface ChannelOptions {
  readonly signal?: AbortSignal;
  /** Longest time for one sentence, in seconds. */
  readonly sentenceSeconds?: number;
  /** Limit of the JavaScript heap. */
  readonly heapMegabytes?: number;
}

/** Starts the child. Deep recursion in `lra` needs the stack; the heap limit makes V8 collect instead of growing. */
export async function openChannel(worker: string, options: ChannelOptions = {}): Promise<Channel> {
  const { signal, sentenceSeconds = 300, heapMegabytes = 2000 } = options;
  signal?.throwIfAborted();
  const flags = ['--stack-size=7600', `--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=32', '--no-warnings'];
  const child = spawn(process.execPath, [...flags, '--eval', childProgram, worker], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void; timer: NodeJS.Timeout } | undefined;
  let ended: Error | undefined;
  let complaint = '';
  const kill = (): void => void child.kill('SIGKILL');
  const end = (reason: Error): void => {
    ended ??= reason;
    kill();
    clearTimeout(waiting?.timer);
    waiting?.reject(ended);
    waiting = undefined;
  };
  const abort = (): void => end(new Error('stopped by the caller'));
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  process.once('exit', kill);
  signal?.addEventListener('abort', abort, { once: true });
  child.stderr!.on('data', (text: Buffer) => (complaint = (complaint + text.toString()).slice(-2000)));
  child.once('error', (error) => end(error));
  child.once('close', (code, killer) => {
    process.removeListener('exit', kill);
    signal?.removeEventListener('abort', abort);
    const heap = /heap out of memory|heap limit/.test(complaint) ? `, out of memory at ${heapMegabytes} MB` : '';
    end(new Error(`the kernel's process ended (${killer ?? code})${heap}`));
  });
  child.on('message', (answer: Answer) => {
    clearTimeout(waiting?.timer);
    waiting?.resolve(answer);
    waiting = undefined;
  });
  const next = (): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      const timer = setTimeout(() => end(new Error(`no answer within ${sentenceSeconds} s`)), sentenceSeconds * 1000);
      waiting = { resolve, reject, timer };
    });
  await next();
  return {
    ask(messages) {
      const answer = next();
      if (ended === undefined) child.send({ messages });
      return answer;
    },
    close() {
      end(new Error('closed'));
      return exited;
    },
  };
}
