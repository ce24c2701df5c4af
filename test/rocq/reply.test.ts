import { expect, test } from 'vitest';
import { errorOf, parsedEnd, readReply } from '../../src/rocq/reply.ts';

const answer = (...replies: (readonly [string, ...unknown[]])[]) => ({ replies, milliseconds: 1, peakMegabytes: 1 });

test('an exception is the error, with its offset', () => {
  expect(errorOf(answer(['CoqExn', { msg: ' no ', loc: { bp: 4 } }]))).toEqual({ message: 'no', offset: 4 });
  expect(errorOf(answer(['CoqExn', { pp: ['Pp_string', 'no'] }]))).toEqual({ message: 'no', offset: 0 });
  expect(errorOf(answer(['Added', 2, { ep: 7 }]))).toBeUndefined();
});

test('the end of the parsed sentence', () => {
  expect(parsedEnd(answer(['Added', 2, { ep: 7 }]))).toBe(7);
  expect(parsedEnd(answer())).toBe(0);
});

test('notices and added axioms are read from the feedback, warnings are not', () => {
  const feedback = (...contents: unknown[]) => ['Feedback', { contents }] as const;
  const text = ['Pp_string', 'seen'];
  expect(
    readReply(answer(feedback('Message', ['Notice'], null, text), feedback('Message', ['Warning'], null, text), feedback('AddedAxiom'))),
  ).toEqual({
    milliseconds: 1,
    notices: ['seen'],
    addedAxiom: true,
  });
});
