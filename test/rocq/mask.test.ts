import { expect, test } from 'vitest';
import { mask } from '../../src/rocq/mask.ts';

test.each([
  ['a (* b *) c', 'a         c'],
  ['(* (* x *) y *) z', '                z'],
  ['x "a (* b" y', 'x          y'],
  ['(* "*)" *) z', '           z'],
  ['"a""b" c', '       c'],
  ['(* a\nb *)c', '    \n    c'],
  ['(*', '  '],
])('%j', (source, hidden) => {
  expect(mask(source)).toBe(hidden);
  expect(mask(source)).toHaveLength(source.length);
});
