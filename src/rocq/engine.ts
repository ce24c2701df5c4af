import { unpackedLibrary } from './cache.ts';
import { openChannel, type Answer, type Channel, type ChannelOptions, type Message } from './channel.ts';
import { engineFailure, type Failure } from './failure.ts';
import { locateJsCoq } from './locate.ts';
import { openingMessages } from './opening.ts';
import { errorOf, parsedEnd, readReply, type Reply } from './reply.ts';

export type { Reply } from './reply.ts';

/** A Rocq document that grows sentence by sentence. */
export interface Engine {
  readonly kernel: string;
  readonly startSeconds: number;
  readonly peakMegabytes: number;
  /** Adds one sentence and runs it. A refused sentence leaves the document as it was. */
  say(text: string): Promise<Reply>;
  /** The place reached, for `rewind`. */
  tip(): number;
  /** Forgets every sentence after a place. */
  rewind(tip: number): Promise<void>;
  close(): Promise<void>;
}

/** Options of the engine. */
export interface EngineOptions extends ChannelOptions {
  /** The module from whose place jsCoq is looked up, by default this one. */
  readonly lookUpFrom?: string;
  /** Folders for the unpacked library, by default the user's cache, then the temporary folder. */
  readonly cacheRoots?: readonly string[];
}

function document(channel: Channel, kernel: string, startSeconds: number, firstPeak: number): Engine {
  const path = [1];
  let peak = firstPeak;
  let last = 1;
  const ask = async (messages: Message[]): Promise<Answer> => {
    const answer = await channel.ask(messages);
    peak = answer.peakMegabytes;
    return answer;
  };
  const stopped = (error: unknown): Reply => ({
    milliseconds: 0,
    notices: [],
    addedAxiom: false,
    error: { message: error instanceof Error ? error.message : String(error), offset: 0, stopped: true },
  });
  const say = async (text: string): Promise<Reply> => {
    const id = ++last;
    const answer = await ask([
      ['Add', path.at(-1), id, text, true],
      ['Exec', id],
    ]);
    const reply = readReply(answer);
    const added = answer.replies.some(([tag]) => tag === 'Added');
    const whole = added && parsedEnd(answer) === Buffer.byteLength(text);
    if (reply.error === undefined && whole) path.push(id);
    else if (added) await ask([['Cancel', id]]);
    if (reply.error !== undefined || whole) return reply;
    return { ...reply, error: { message: 'Syntax error: one sentence expected', offset: added ? parsedEnd(answer) : 0 } };
  };
  return {
    kernel,
    startSeconds,
    get peakMegabytes() {
      return peak;
    },
    say: (text) => say(text).catch(stopped),
    tip: () => path.at(-1)!,
    async rewind(tip) {
      const undone = path.splice(path.indexOf(tip) + 1);
      if (undone.length > 0) await ask([['Cancel', undone[0]]]).catch(stopped);
    },
    close: () => channel.close(),
  };
}

/** Starts jsCoq and opens a document with the prelude loaded. What goes wrong is a value. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine | Failure> {
  const start = performance.now();
  const jscoq = locateJsCoq(options.lookUpFrom);
  if ('kind' in jscoq) return jscoq;
  try {
    const library = await unpackedLibrary(jscoq, options.cacheRoots);
    const channel = await openChannel(jscoq.worker, options);
    const answer = await channel.ask(openingMessages(library)).catch(async (error: unknown) => {
      await channel.close();
      throw error;
    });
    const information = answer.replies.find((reply) => reply[0] === 'CoqInfo')?.[1];
    const failed = errorOf(answer);
    if (failed !== undefined || !answer.replies.some((reply) => reply[0] === 'Ready')) {
      await channel.close();
      return engineFailure(`jsCoq did not start: ${failed?.message ?? 'no answer'}`);
    }
    const kernel = String(information).split('\n')[0]!;
    return document(channel, kernel, (performance.now() - start) / 1000, answer.peakMegabytes);
  } catch (error) {
    return engineFailure(`jsCoq did not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}
