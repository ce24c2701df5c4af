import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from './channel.ts';

function loadPath(root: string): { logical: string[]; folder: string }[] {
  const walk = (logical: string[]): { logical: string[]; folder: string }[] => {
    const folder = join(root, ...logical);
    const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [{ logical, folder }, ...inner.flatMap((entry) => walk([...logical, entry.name]))];
  };
  return walk([]);
}

/** The messages that open a document: the plugins, the load path, the prelude. */
export function openingMessages(root: string): Message[] {
  const folders = loadPath(root);
  const plugins = folders.flatMap(({ folder }) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.cma'))
      .map((name) => join(folder, name)),
  );
  return [
    ...plugins.map((plugin): Message => ['Register', plugin]),
    ['Init', { implicit_libs: true, lib_path: folders.map(({ logical, folder }) => [logical, [folder, '.']]) }],
    ['NewDoc', { lib_init: ['Coq.Init.Prelude'] }],
  ];
}
