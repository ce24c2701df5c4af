/**
 * The program of the child process, for `node --eval`. As text it runs the same from TypeScript and from the build.
 *
 * It loads the worker named by its first argument, then answers each request `{messages}` with
 * `{replies, milliseconds, peakMegabytes}`. The worker replies while a message is handed over, so a request is
 * answered by the time the last message returns; the first exception drops the messages after it.
 * The process ends with its parent: at once when idle, within a second (by a watching thread) when a tactic runs.
 */
export const childProgram = String.raw`
const fs = require('node:fs');
const Module = require('node:module');
const { Worker } = require('node:worker_threads');
const file = process.argv[1];
const parent = process.ppid;

new Worker(
  'const parent = ' + parent + ';' +
  'setInterval(() => {' +
  '  let gone = process.ppid !== parent;' +
  '  try { process.kill(parent, 0); } catch { gone = true; }' +
  '  if (gone) process.kill(process.pid, "SIGKILL");' +
  '}, 500);',
  { eval: true, stdout: false },
).unref();

const worker = new Module(file, null);
worker.filename = file;
worker.paths = [];
worker._compile(fs.readFileSync(file, 'utf8'), file);
const coq = worker.exports.jsCoq;

const noise = new Set(['FileDependency', 'FileLoaded', 'ProcessingIn', 'Processed']);
let replies = [];
let failed = false;
coq.onmessage = (reply) => {
  if (reply[0] === 'CoqExn') failed = true;
  if (reply[0] === 'Log' || (reply[0] === 'Feedback' && noise.has(reply[1].contents[0]))) return;
  replies.push(reply);
};

process.on('disconnect', () => process.exit(0));
process.on('message', ({ messages }) => {
  replies = [];
  failed = false;
  const start = performance.now();
  try {
    for (const message of messages) if (!failed) coq.postMessage(message);
  } catch (error) {
    replies.push(['CoqExn', { msg: 'the engine failed: ' + error }]);
  }
  process.send({
    replies,
    milliseconds: performance.now() - start,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  });
});
process.send({ replies: [], milliseconds: 0, peakMegabytes: 0 });
`;
