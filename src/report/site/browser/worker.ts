/** The engine in a Web Worker: decides the claims that the page sends, one at a time. The page cancels by ending it. */
import { type RefutedByModel } from "../../../certificate/index.ts";
import { refute, Refuted } from "../../../refute/index.ts";
import { witnessJson } from "../../witness.ts";
import { printClaim, type Claim } from "../../../claim/index.ts";
import { check } from "../../../search/index.ts";
import { InputError } from "../../../term/index.ts";
import type { Answer, Question } from "./messages.ts";
import { knownOf } from "./known.ts";
import { readPoint } from "./point.ts";
import { previewOf, readTyped } from "./read.ts";
import { sliceOf } from "./slice.ts";

interface Scope {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage(answer: Answer): void;
}
const scope = globalThis as unknown as Scope;

function pointOf(r: Refuted): Record<string, string> {
  const { sizes, point } = r.witness;
  const counts = { ...sizes.dimensions, ...sizes.indices };
  return { ...Object.fromEntries(Object.entries(counts).map(([k, n]) => [k, String(n)])), ...point };
}

/** A refutation as the page shows it. */
function refutation(r: Refuted | RefutedByModel, method: string, seconds: number): Answer {
  if (!Refuted.is(r)) return { kind: "refuted", claim: printClaim(r.claim), seconds, method, point: witnessJson(r) };
  const { claim, left, right, violation } = r;
  const slice = sliceOf(r);
  return { kind: "refuted", claim: printClaim(claim), seconds, method, point: pointOf(r), left, right, violation, ...(slice ? { slice } : {}) };
}

/** Whether a point the reader chose refutes a claim; if not, why not. */
function lookAt(claim: Claim, text: string): Answer {
  const started = performance.now();
  const found = refute(claim, readPoint(text, claim));
  if (found.kind === "refuted") return refutation(found.refuted, "the point given", (performance.now() - started) / 1000);
  return { kind: "not-refuted", claim: printClaim(claim), message: found.message };
}

async function answer({ claim: text, seconds: timeout, point, preview }: Question): Promise<Answer> {
  try {
    const claim = readTyped(text);
    if (preview) return previewOf(claim);
    if (point.trim() !== "") return lookAt(claim, point);
    const decision = await check(claim, { timeout });
    const { verdict, method = "", seconds } = decision;
    const common = { claim: printClaim(claim), seconds };
    if (verdict.verdict === "open") return { kind: "open", ...common, reason: verdict.reason, message: verdict.message, known: knownOf(claim, decision) };
    if (verdict.verdict === "proved") return { kind: "proved", ...common, method, every: claim.dimensions.map((n) => (n.atLeast > 1 ? `${n.name} from ${n.atLeast}` : n.name)) };
    return refutation(verdict, method, seconds);
  } catch (e) {
    if (e instanceof InputError) return { kind: "malformed", message: e.explain(), ...(e.column === undefined ? {} : { column: e.column }) };
    return { kind: "malformed", message: e instanceof Error ? e.message : String(e) };
  }
}

scope.onmessage = (event) => void answer(event.data).then((a) => scope.postMessage(a));
