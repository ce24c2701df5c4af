import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { childProgram } from '../../src/rocq/child.ts';
import { fakeWorker } from './fake-worker.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A parent that starts the child, sends it one message, prints its process id, and waits for ever. */
const parentProgram = `
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['--eval', process.env.PROGRAM, process.env.WORKER], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
child.once('message', () => child.send({ messages: [[process.env.MESSAGE]] }, () => console.log(child.pid)));
setInterval(() => {}, 1000);
`;

test.each(['Echo', 'Spin'])(
  'the child dies with its parent (%s)',
  async (message) => {
    const env = { ...process.env, PROGRAM: childProgram, WORKER: fakeWorker(), MESSAGE: message };
    const parent = spawn(process.execPath, ['--eval', parentProgram], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))));
    expect(alive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => alive(pid), { timeout: 5000 }).toBe(false);
  },
  20_000,
);
