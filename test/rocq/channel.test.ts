import { afterEach, expect, test } from 'vitest';
import { openChannel, type Channel, type ChannelOptions } from '../../src/rocq/channel.ts';
import { fakeWorker } from './fake-worker.ts';

const opened: Channel[] = [];
async function open(options?: ChannelOptions): Promise<Channel> {
  const channel = await openChannel(fakeWorker(), options);
  opened.push(channel);
  return channel;
}
afterEach(() => Promise.all(opened.splice(0).map((channel) => channel.close())));

test('messages are answered in order, without noise', async () => {
  const channel = await open();
  const answer = await channel.ask([
    ['Echo', 1],
    ['Echo', 2],
  ]);
  expect(answer.replies).toEqual([
    ['Echo', 1],
    ['Echo', 2],
  ]);
  expect(answer.peakMegabytes).toBeGreaterThan(10);
});

test('an exception drops the messages after it, and the next request works', async () => {
  const channel = await open();
  expect((await channel.ask([['Fail'], ['Echo', 2]])).replies).toEqual([['CoqExn', { msg: 'no' }]]);
  expect((await channel.ask([['Throw']])).replies).toMatchObject([['CoqExn', { msg: expect.stringContaining('call stack') }]]);
  expect((await channel.ask([['Echo', 3]])).replies).toEqual([['Echo', 3]]);
});

test('a child that is silent too long is killed', async () => {
  const channel = await open({ sentenceSeconds: 3 });
  await expect(channel.ask([['Spin']])).rejects.toThrow('no answer within 3 s');
  await expect(channel.ask([['Echo']])).rejects.toThrow('no answer within 3 s');
});

test('abort kills the child in the middle of a tactic', async () => {
  const controller = new AbortController();
  const channel = await open({ signal: controller.signal });
  const answer = channel.ask([['Spin']]);
  controller.abort();
  await expect(answer).rejects.toThrow('stopped by the caller');
});

test('a child that ends is an error, not a wait', async () => {
  const channel = await open();
  await expect(channel.ask([['Quit']])).rejects.toThrow('ended (3)');
});

test('after close nothing answers', async () => {
  const channel = await open();
  await channel.close();
  await expect(channel.ask([['Echo']])).rejects.toThrow('closed');
});
