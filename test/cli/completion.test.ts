import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lemmakit, MAIN } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-completion-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "claims.jsonl"), "");
const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit"]).error === undefined;
const helpOf = (command: string): string[] => [...lemmakit([command, "--help"]).out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((m) => m[1]!);

/** What bash offers for the last word of a command line. */
function offered(...words: readonly string[]): string[] {
  const script = `source <("$0" "$1" completion bash); shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lemmakit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const r = spawnSync("bash", ["-c", script, process.execPath, MAIN, "lemmakit", ...words], { encoding: "utf8", cwd: folder });
  expect(r.stderr).toBe("");
  return r.stdout.split("\n").filter(Boolean).sort();
}

describe.runIf(has("bash"))("bash", () => {
  test("the commands are those of the help", () => {
    const commands = [...lemmakit(["--help"]).out.split("Commands:")[1]!.matchAll(/^ {2}(\w[\w-]*)/gm)].map((m) => m[1]!);
    expect(commands).toContain("check");
    expect(offered("")).toEqual([...commands, "--help", "--version", "-V", "-h"].sort());
    expect(offered("ch")).toEqual(["check"]);
  });
  test.each(["check", "audit", "docs", "merge"])("the options of %s are those of its help", (command) => {
    expect(offered(command, "--").sort()).toEqual(helpOf(command).sort());
  });
  test("an option begins, a value is a file, and so is an argument", () => {
    expect(offered("check", "--cert")).toEqual(["--certificate"]);
    expect(offered("check", "--file", "")).toEqual(["claims.jsonl"]);
    expect(offered("check", "--json", "--fi")).toEqual(["--file"]);
    expect(offered("merge", "cl")).toEqual(["claims.jsonl"]);
    expect(offered("check", "--nothing")).toEqual([]);
  });
  test("a choice is offered by its name", () => {
    expect(offered("completion", "z")).toEqual(["zsh"]);
  });
});

test("another shell is bad input", () => {
  const r = lemmakit(["completion", "tcsh"]);
  expect(r.code).toBe(3);
  expect(r.err).toContain("bash, zsh, fish");
});

test.runIf(has("zsh"))("zsh reads what is written for it", () => {
  const r = spawnSync("zsh", ["-f", "-c", 'autoload -U compinit; compinit -u -d "$1/dump"; source "$2"; print $_comps[lemmakit]', "zsh", folder, written("zsh")], { encoding: "utf8" });
  expect([r.stderr, r.stdout.trim()]).toEqual(["", "_lemmakit"]);
});

test.runIf(has("fish"))("fish offers commands and options", () => {
  const ask = (line: string) => spawnSync("fish", ["--no-config", "-c", 'source $argv[1]; complete -C $argv[2]', written("fish"), line], { encoding: "utf8", env: { ...process.env, HOME: folder } }).stdout.split("\n").map((l) => l.split("\t")[0]);
  expect(ask("lemmakit che")).toContain("check");
  expect(ask("lemmakit check --cert")).toContain("--certificate");
  expect(ask("lemmakit audit --")).not.toContain("--certificate");
});

function written(shell: string): string {
  const file = join(folder, `completion.${shell}`);
  writeFileSync(file, lemmakit(["completion", shell]).out);
  return file;
}
