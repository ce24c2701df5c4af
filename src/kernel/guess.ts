import { bits } from "./interval.ts";

/** The last digit of y moves log(y) by about 2^blur/2^p: many digits where y is near 0. */
export const blur = (y: bigint, p: bigint): bigint => (bits(y) < p ? p - bits(y) : 0n) + 2n;

/** A first guess, and what to add to one. */
type Start = (y: bigint, p: bigint) => bigint;
type Step = (x: bigint, y: bigint, p: bigint) => bigint;
/**
 * A guess near where a function is y, by Newton's iteration: each step leaves an error of about its own power of `order`, and the
 * first steps go with few digits. Nothing rests on it: whoever asks checks what comes.
 */
export function guessed(y: bigint, p: bigint, order: bigint, start: Start, step: Step): bigint {
  const rough = p / order + 8n;
  let x = p > 40n && bits(y) > p / 2n ? guessed(y >> (p - rough), rough, order, start, step) << (p - rough) : start(y, p);
  for (let i = 0; i < 60; i++) {
    const by = step(x, y, p);
    x += by;
    if (order * bits(by) <= (order - 1n) * p || bits(by) <= blur(y, p)) break;
  }
  return x;
}

/** The first number that passes a test, ever farther from a guess to one side; `null` where none is found. */
export function beyond(guess: bigint, side: 1n | -1n, nearest: bigint, farthest: bigint, passes: (x: bigint) => boolean): bigint | null {
  for (let room = nearest; room >> farthest === 0n; room <<= 2n) if (passes(guess + side * room)) return guess + side * room;
  return null;
}
