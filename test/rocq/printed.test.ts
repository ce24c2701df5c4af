import { expect, test } from 'vitest';
import { textOf } from '../../src/rocq/printed.ts';

const text = (string: string): unknown => ['Pp_string', string];
const gap = ['Pp_print_break', 1, 0];

test('a break is a blank, and a line end in a vertical box', () => {
  const flat = ['Pp_glue', [text('a'), gap, text('b'), ['Pp_print_break', 0, 0], ['Pp_tag', 'keyword', text('c')]]];
  expect(textOf(flat)).toBe('a bc');
  expect(textOf(['Pp_box', ['Pp_vbox', 0], ['Pp_glue', [['Pp_box', ['Pp_hovbox', 1], flat], gap, text('d')]]])).toBe('a bc\nd');
  expect(textOf(['Pp_glue', [text('a'), ['Pp_force_newline'], text('b')]])).toBe('a\nb');
});

test('anything else is empty', () => {
  expect(textOf(['Pp_empty'])).toBe('');
  expect(textOf(undefined)).toBe('');
});
