import { fileURLToPath } from "node:url";
import { CodeActionKind, createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { InputError } from "../../term/index.ts";
import { startDecider } from "../decider.ts";
import { quickFirst } from "../quick-first.ts";
import { isSource } from "../source.ts";
import { Session, uriOf, type Found } from "./session.ts";
import { actionsOf, diagnosticsOf, hoverOf } from "./show.ts";

/** Milliseconds without another key after which a paper is read again. */
const PAUSE = 150;

const pathOf = (uri: string): string | undefined => (uri.startsWith("file:") ? fileURLToPath(uri) : undefined);

/**
 * `lemmakit lsp`: a language server over standard input and output. Diagnostics for what is false, ambiguous or undeclared;
 * on hover what a line was understood to say and what is known of it; declarations and proved repairs as quick fixes.
 */
export function serve(args: { readonly jobs?: number; readonly timeout: number }): Promise<number> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const stop = new AbortController();
  const decider = startDecider(args, stop.signal);
  const sessions = new Map<string, Session>();
  const timers = new Map<string, NodeJS.Timeout>();
  const marked = new Map<string, Set<string>>();

  const textOf = (path: string): string | undefined => documents.get(uriOf(path))?.getText().replace(/\r\n?/g, "\n");
  const publish = (owner: string) => (found: Found): void => {
    const now = diagnosticsOf(found);
    // A file that has left the paper loses its marks.
    for (const uri of marked.get(owner) ?? []) if (!now.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    marked.set(owner, new Set(now.keys()));
    for (const [uri, diagnostics] of now) void connection.sendDiagnostics({ uri, diagnostics });
  };
  const look = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => {
      sessions.get(uri)?.update().catch((e: unknown) => {
        if (e instanceof InputError) connection.console.warn(e.message);
        else if (!stop.signal.aborted) connection.console.error(e instanceof Error ? (e.stack ?? e.message) : String(e));
      });
    }, PAUSE));
  };

  connection.onInitialize(() => ({
    serverInfo: { name: "lemmakit" },
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true, codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  }));
  documents.onDidOpen(({ document: { uri } }) => {
    const path = pathOf(uri);
    if (path !== undefined && isSource(path)) sessions.set(uri, new Session(path, quickFirst((claim, options) => decider.decide(claim, { ...options, timeout: args.timeout })), textOf, publish(uri)));
  });
  // A change of one file concerns every open paper that includes it.
  documents.onDidChangeContent(({ document: { uri } }) => {
    for (const [owner, s] of sessions) if (owner === uri || s.found.uris.includes(uri)) look(owner);
  });
  documents.onDidClose(({ document: { uri } }) => {
    sessions.get(uri)?.close();
    sessions.delete(uri);
    for (const file of marked.get(uri) ?? []) void connection.sendDiagnostics({ uri: file, diagnostics: [] });
    marked.delete(uri);
  });
  const sessionOf = (uri: string): Session | undefined => sessions.get(uri) ?? [...sessions.values()].find((s) => s.found.uris.includes(uri));
  connection.onHover(({ textDocument: { uri }, position }) => {
    const s = sessionOf(uri);
    return s ? hoverOf(s.found, uri, position) : null;
  });
  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const s = sessionOf(uri);
    return s ? actionsOf(s.found, uri, range) : [];
  });

  return new Promise((resolve) => {
    const end = (): void => {
      for (const t of timers.values()) clearTimeout(t);
      for (const s of sessions.values()) s.close();
      stop.abort();
      void decider.close().then(() => resolve(0));
    };
    connection.onShutdown(() => {
      for (const s of sessions.values()) s.close();
    });
    connection.onExit(end);
    documents.listen(connection);
    connection.listen();
  });
}
