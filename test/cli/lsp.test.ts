import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CodeActionRequest, createMessageConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification, HoverRequest, InitializedNotification,
  InitializeRequest, PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type Diagnostic, type MessageConnection, type TextEdit,
} from "vscode-languageserver-protocol/node";
import { MAIN } from "./run.ts";

const NOTE = String.raw`\documentclass{article}
\begin{document}
For $x>0$ we have
\begin{align}
  \log x &\le x-1, \\
  \log x &< x-1, \\
  \log x &\le \beta x .
\end{align}
\end{document}
`;

let folder: string;
let child: ChildProcess;
let client: MessageConnection;
let heard: Diagnostic[];
let wake: () => void;

/** Waits until the diagnostics of the note are as wanted. */
async function until(wanted: (d: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  const end = performance.now() + 40_000;
  while (!wanted(heard)) {
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(heard.map((d) => d.message))}`);
    await Promise.race([new Promise<void>((r) => (wake = r)), new Promise((r) => setTimeout(r, 1000))]);
  }
  return heard;
}
const codes = (list: readonly Diagnostic[]): string[] => list.map((d) => `${d.range.start.line + 1} ${String(d.code)}`).sort();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lemmakit-lsp-"));
  writeFileSync(join(folder, "note.tex"), NOTE);
  child = spawn(process.execPath, [MAIN, "lsp", "--stdio", "--timeout", "5", "--jobs", "1"], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, LEMMAKIT_CACHE: join(folder, "cache") } });
  client = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  [heard, wake] = [[], () => {}];
  client.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
    heard = diagnostics;
    wake();
  });
  client.listen();
  await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await client.sendNotification(InitializedNotification.type, {});
});
afterEach(async () => {
  await client.sendRequest(ShutdownRequest.type);
  const gone = new Promise((r) => child.once("exit", r));
  await client.sendNotification(ExitNotification.type);
  await gone;
  client.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe("a client drives the language server", () => {
  test("diagnostics, hover, quick fixes, and a change", async () => {
    const uri = pathToFileURL(join(folder, "note.tex")).href;
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "latex", version: 1, text: NOTE } });
    const first = await until((d) => d.some((x) => x.code === "false") && d.some((x) => x.code === "undeclared"));
    expect(codes(first)).toEqual(["6 false", "7 undeclared"]);
    expect(first.find((d) => d.code === "false")!.range).toEqual({ start: { line: 5, character: 2 }, end: { line: 5, character: 15 } });

    const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 4, character: 10 } });
    const said = (hover!.contents as { value: string }).value;
    expect(said).toMatch(/\*\*holds\*\* certificate/);
    expect(said).toContain("log(x) <= x - 1");
    expect(said).toContain("for all x > 0");
    expect(said).toMatch(/from line 3: For \$x>0\$/);

    const fixes = async (line: number): Promise<readonly { title: string; edit: TextEdit }[]> => {
      const at = { line, character: 9 };
      const actions = (await client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } })) ?? [];
      return actions.map((a) => ({ title: a.title, edit: ("edit" in a ? a.edit!.changes![uri]![0]! : undefined)! }));
    };
    expect(await fixes(5)).toEqual([{ title: "Allow equality: \\le (proved)", edit: { range: { start: { line: 5, character: 10 }, end: { line: 5, character: 11 } }, newText: "\\le" } }]);
    const [declare] = await fixes(6);
    expect(declare).toEqual({ title: "Declare: let beta real", edit: { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: "% lemmakit: let beta real\n" } });

    // Both fixes applied, as an editor would, from the end.
    const change = (edits: readonly TextEdit[], version: number) => client.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: edits.map(({ range, newText }) => ({ range, text: newText })) });
    await change([(await fixes(5))[0]!.edit, declare!.edit], 2);
    const second = await until((d) => d.length === 1 && d[0]!.range.start.line === 7);
    expect(codes(second)).toEqual(["8 false"]);
  });
});
