import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locateJsCoq } from '../../src/rocq/locate.ts';

test('jsCoq is found from here', () => {
  const found = locateJsCoq();
  expect(found).not.toHaveProperty('kind');
  if (!('kind' in found)) expect(existsSync(found.worker)).toBe(true);
});

test('its absence is a value that says what to install', () => {
  expect(locateJsCoq('/nowhere/index.js')).toMatchObject({ kind: 'engine', message: expect.stringContaining('jscoq') });
});
