import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JsCoq } from './locate.ts';
import { makeFolder } from './make-folder.ts';

/** Folders to try for the unpacked library, best first. */
export function cacheRoots(env: NodeJS.ProcessEnv = process.env): string[] {
  const chosen = env['XDG_CACHE_HOME'];
  const own = chosen !== undefined && chosen !== '' ? chosen : join(homedir(), '.cache');
  return [join(own, 'lemmakit'), join(tmpdir(), `lemmakit-${process.getuid?.() ?? 'user'}`)];
}

/** The part used of `jszip`, which jsCoq depends on. */
interface Zip {
  readonly files: Record<string, { readonly dir: boolean; async(type: 'uint8array'): Promise<Uint8Array> }>;
}

async function unpackInto(root: string, jscoq: JsCoq): Promise<string> {
  const target = join(root, `jscoq-${jscoq.version}`);
  if (existsSync(target)) return target;
  makeFolder(root);
  const draft = await mkdtemp(`${target}.`);
  const { loadAsync } = jscoq.require('jszip') as { loadAsync(data: Uint8Array): Promise<Zip> };
  try {
    for (const name of await readdir(jscoq.packages)) {
      if (!name.endsWith('.coq-pkg')) continue;
      const zip = await loadAsync(await readFile(join(jscoq.packages, name)));
      for (const [path, entry] of Object.entries(zip.files)) {
        if (entry.dir || path.split('/').includes('..')) continue;
        const file = join(draft, path);
        makeFolder(dirname(file));
        await writeFile(file, await entry.async('uint8array'));
      }
    }
    await rename(draft, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

/**
 * The folder of the unpacked standard library, about 80 MB, unpacked once for each version of jsCoq.
 * It appears under its name by one rename, so two runs that start together do not break each other.
 */
export async function unpackedLibrary(jscoq: JsCoq, roots: readonly string[] = cacheRoots()): Promise<string> {
  let last: unknown = new Error('no cache folder');
  for (const root of roots) {
    try {
      return await unpackInto(root, jscoq);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
