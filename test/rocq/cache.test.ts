import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheRoots, unpackedLibrary } from '../../src/rocq/cache.ts';
import { locateJsCoq, type JsCoq } from '../../src/rocq/locate.ts';

/** A jsCoq with one small package. */
async function smallJsCoq(): Promise<JsCoq> {
  const found = locateJsCoq();
  if ('kind' in found) throw new Error(found.message);
  const packages = mkdtempSync(join(tmpdir(), 'lemmakit-packages-'));
  const Zip = found.require('jszip') as new () => {
    file(name: string, text: string): void;
    generateAsync(options: object): Promise<Buffer>;
  };
  const zip = new Zip();
  zip.file('Coq/A/a.vo', 'content');
  writeFileSync(join(packages, 'a.coq-pkg'), await zip.generateAsync({ type: 'nodebuffer' }));
  return { ...found, version: '0.0.1', packages };
}

test('a package is unpacked once, under the version, and no draft is left', async () => {
  const root = join(mkdtempSync(join(tmpdir(), 'lemmakit-cache-')), 'deep');
  const jscoq = await smallJsCoq();
  const [one, two] = await Promise.all([unpackedLibrary(jscoq, [root]), unpackedLibrary(jscoq, [root])]);
  expect(one).toBe(join(root, 'jscoq-0.0.1'));
  expect(two).toBe(one);
  expect(existsSync(join(one, 'Coq', 'A', 'a.vo'))).toBe(true);
  expect(readdirSync(root)).toEqual(['jscoq-0.0.1']);
});

test('a folder that cannot be written is passed over', async () => {
  const base = mkdtempSync(join(tmpdir(), 'lemmakit-cache-'));
  writeFileSync(join(base, 'file'), '');
  mkdirSync(join(base, 'ok'));
  chmodSync(join(base, 'file'), 0o400);
  expect(await unpackedLibrary(await smallJsCoq(), [join(base, 'file', 'inner'), join(base, 'ok')])).toBe(join(base, 'ok', 'jscoq-0.0.1'));
});

test('the user chooses the folder', () => {
  expect(cacheRoots({ XDG_CACHE_HOME: '/c' })[0]).toBe(join('/c', 'lemmakit'));
  expect(cacheRoots({ XDG_CACHE_HOME: '' })[0]).toMatch(/\.cache.lemmakit$/);
});
