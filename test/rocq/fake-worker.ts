import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A stand-in for jsCoq's worker: `Echo` is answered, `Fail` is an exception, `Spin` never returns, `Quit` ends the process. */
export function fakeWorker(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lemmakit-worker-')), 'worker.js');
  writeFileSync(
    file,
    `const jsCoq = {
      onmessage() {},
      postMessage(message) {
        if (message[0] === 'Spin') for (;;);
        if (message[0] === 'Quit') process.exit(3);
        if (message[0] === 'Throw') throw new RangeError('Maximum call stack size exceeded');
        this.onmessage(['Log', ['Debug'], 'noise']);
        this.onmessage(message[0] === 'Fail' ? ['CoqExn', { msg: 'no' }] : message);
      },
    };
    module.exports = { jsCoq };`,
  );
  return file;
}
