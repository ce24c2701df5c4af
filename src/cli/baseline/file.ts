import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../../term/index.ts";
import type { Paper } from "../../audit/index.ts";
import { paperOption, type Replay } from "../../report/index.ts";
import type { Pin } from "./pins.ts";
import { makeFolder } from "../../rocq/make-folder.ts";

/** Where the baseline of a paper stands, if nothing else is said. */
export const baselinePath = (root: string): string => join(root, "proofs", "baseline.json");

/** What is in a file, as far as it is JSON; `undefined` where there is no file. */
function contents(file: string): { readonly paper?: unknown; readonly steps?: unknown } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { paper?: unknown; steps?: unknown } | null) ?? {};
  } catch {
    return {};
  }
}

/** Refuses the baseline of a paper with another title. Throws `InputError`. */
export function demandOwn(file: string, title: string): void {
  const was = contents(file)?.paper;
  if (typeof was === "string" && was !== title) throw new InputError("usage", `${file} is the baseline of "${was}", not of "${title}"; name another file with --baseline, or remove this one if the title has changed`);
}

const isPin = (s: Partial<Pin> | null): boolean => typeof s?.label === "string" && typeof s.statement === "string" && Array.isArray(s.claims);

/** Reads a baseline; `undefined` when there is none. Throws `InputError` when it is not one, or that of a paper with another title than one that is given. */
export function readBaseline(file: string, replay: Replay = {}, title?: string): readonly Pin[] | undefined {
  if (title !== undefined) demandOwn(file, title);
  const value = contents(file);
  if (!value) return undefined;
  if (Array.isArray(value.steps) && value.steps.every(isPin)) return value.steps as readonly Pin[];
  throw new InputError("usage", `${file} is no baseline of this version; write it anew with \`lemmakit baseline${paperOption(replay)}\``);
}

/** Pins as text: a line for each claim, so that a review shows what changed. */
function pinText({ claims, ...pin }: Pin): string {
  const head = JSON.stringify(pin).slice(0, -1);
  return claims.length === 0 ? `    ${head},"claims":[]}` : `    ${head},"claims":[\n${claims.map((c) => `      ${JSON.stringify(c)}`).join(",\n")}]}`;
}

/** Writes the baseline of a paper, whole or not at all. */
export function writeBaseline(file: string, paper: Paper, pins: readonly Pin[]): void {
  makeFolder(dirname(file));
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `{\n  "paper": ${JSON.stringify(paper.title)},\n  "steps": [\n${pins.map(pinText).join(",\n")}\n  ]\n}\n`);
  renameSync(draft, file);
}
