import { GLOSSARY } from "../audit/glossary.ts";

/** `lemmakit glossary`: every word of a report, with its meaning. Gives the exit code. */
export function glossaryCommand({ json }: { readonly json?: boolean }): number {
  const text = json
    ? JSON.stringify(Object.fromEntries(GLOSSARY.map(({ of, words }) => [of, Object.fromEntries(words)])), null, 2)
    : GLOSSARY.map(({ of, words }) => [of, ...words.map(([word, meaning]) => `  ${word.padEnd(20)}${meaning}`)].join("\n")).join("\n\n");
  process.stdout.write(`${text}\n`);
  return 0;
}
