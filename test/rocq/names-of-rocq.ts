import type { Engine } from "../../src/rocq/engine.ts";

/** The words and names a statement must not give to a binder: see `src/rocq/statement/reserved.ts`. */
export interface NamesOfRocq {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

const isName = (text: string): boolean => /^[A-Za-z][\w']*$/.test(text);
const sorted = (list: readonly string[]): string[] => [...new Set(list.filter(isName))].sort();

/**
 * Asks Rocq, in a document with the reals and the definitions imported, for its reserved words and for the short names
 * of all objects in its environment.
 */
export async function namesOfRocq(engine: Engine): Promise<NamesOfRocq> {
  const ask = async (text: string): Promise<readonly string[]> => {
    const { error, notices } = await engine.say(text);
    if (error) throw new Error(`${text}: ${error.message}`);
    return notices;
  };
  const words = (await ask("Print Keywords.")).flatMap((answer) => answer.split(/\s+/));
  await ask('Remove Search Blacklist "Private_" "_subproof" "_subterm".');
  await ask("Set Search Output Name Only.");
  const names = (await ask("Search _.")).flatMap((answer) => answer.split(/\s+/));
  return { words: sorted(words), names: sorted(names) };
}

/** The source of `reserved.ts`. */
export function reservedSource({ words, names }: NamesOfRocq): string {
  const lines = (list: readonly string[]): string => {
    const out = [""];
    for (const name of list) {
      if (out.at(-1)!.length + name.length > 240) out.push("");
      out[out.length - 1] += `${out.at(-1) === "" ? "" : " "}${name}`;
    }
    return out.join("\n");
  };
  return `/** Rocq's reserved words. Made by \`test/rocq/reserved.ts\`, which asks Rocq; a test asks again. */
export const WORDS = \`
${lines(words)}
\`;
/** The short names of all objects of the environment in which statements are read. */
export const NAMES = \`
${lines(names)}
\`;
/** What no binder of a statement is called. */
export const RESERVED: ReadonlySet<string> = new Set(\`\${WORDS} \${NAMES}\`.trim().split(/\\s+/));
`;
}
