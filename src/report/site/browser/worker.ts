/** The engine in a Web Worker: decides the claims that the page sends, one at a time. The page cancels by ending it. */
import { admit, type Refuted } from "../../../certificate/index.ts";
import { parseClaim, printClaim } from "../../../claim/index.ts";
import { decide } from "../../../search/index.ts";
import { InputError } from "../../../term/index.ts";
import type { Answer, Question } from "./messages.ts";
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

async function answer({ claim: text, seconds: timeout }: Question): Promise<Answer> {
  try {
    const claim = parseClaim(text);
    admit(claim);
    const { verdict, method = "", seconds } = await decide(claim, { timeout });
    const common = { claim: printClaim(claim), seconds };
    if (verdict.verdict === "open") return { kind: "open", ...common, reason: verdict.reason, message: verdict.message };
    if (verdict.verdict === "proved") return { kind: "proved", ...common, method };
    const { left, right, violation } = verdict;
    const slice = sliceOf(verdict);
    return { kind: "refuted", ...common, method, point: pointOf(verdict), left, right, violation, ...(slice ? { slice } : {}) };
  } catch (e) {
    if (e instanceof InputError) return { kind: "malformed", message: e.explain() };
    return { kind: "malformed", message: e instanceof Error ? e.message : String(e) };
  }
}

scope.onmessage = (event) => void answer(event.data).then((a) => scope.postMessage(a));
