import type { Answer, Message } from './channel.ts';
import { textOf } from './printed.ts';

/** What the kernel says to one sentence. */
export interface Reply {
  readonly milliseconds: number;
  /** Answers of queries such as `Print Assumptions`. */
  readonly notices: readonly string[];
  /** Whether the sentence added an axiom: `Axiom`, `Admitted`, an unguarded fixpoint. */
  readonly addedAxiom: boolean;
  /** The error, if the sentence was refused; `offset` counts bytes in the sentence. `stopped`: the kernel itself is gone. */
  readonly error?: { readonly message: string; readonly offset: number; readonly stopped?: true };
}

interface Exception {
  readonly msg?: string;
  readonly pp?: unknown;
  readonly loc?: { readonly bp: number } | null;
}

/** The error an answer carries. jsCoq's flat message has its blanks right; the printed form is the spare. */
export function errorOf(answer: Answer): Reply['error'] | undefined {
  const exception = answer.replies.find((reply) => reply[0] === 'CoqExn')?.[1] as Exception | undefined;
  if (exception === undefined) return undefined;
  return { message: (exception.msg ?? textOf(exception.pp)).trim(), offset: exception.loc?.bp ?? 0 };
}

/** The end, in bytes, of the sentence the parser saw. */
export function parsedEnd(answer: Answer): number {
  const added = answer.replies.find((reply) => reply[0] === 'Added');
  return (added?.[2] as { ep?: number } | undefined)?.ep ?? 0;
}

/** What an answer says of its sentence. */
export function readReply(answer: Answer): Reply {
  const contents = answer.replies.flatMap((reply) => (reply[0] === 'Feedback' ? [(reply[1] as { contents: Message }).contents] : []));
  const error = errorOf(answer);
  return {
    milliseconds: answer.milliseconds,
    notices: contents
      .filter(([tag, level]) => tag === 'Message' && (level as string[])[0] === 'Notice')
      .map((content) => textOf(content[3])),
    addedAxiom: contents.some(([tag]) => tag === 'AddedAxiom'),
    ...(error === undefined ? {} : { error }),
  };
}
