/** What the audit's JSON says of a claim, as far as a badge tells it. */
export interface Known {
  readonly verdict: string;
  readonly assurance?: string;
}
export interface ClaimJson extends Known {
  readonly role: string;
  /** Where it is neither the printed line nor the repair, whose texts stand above. */
  readonly text?: string;
  readonly scope?: string;
}
export interface StepJson extends Known {
  readonly label: string;
  readonly status: string;
  readonly evidence: { readonly kind: string; readonly of: string; readonly scope: string };
  readonly printed: { readonly kind: string; readonly text: string };
  readonly repair?: Known & { readonly text: string; readonly only?: string };
  readonly best?: { readonly at: string; readonly below: string };
  readonly twins?: readonly (Known & { readonly text: string })[];
  readonly claims: readonly ClaimJson[];
}

const KIND: Readonly<Record<string, string>> = { rocq: "theorem", recorded: "recorded theorem", certificate: "certificate" };

/** How far a proof of a claim reaches, read from its text alone; nothing of the project is asked. */
export function reachOf(text: string): string {
  if (text.startsWith("def ")) return reachOf(text.slice(text.lastIndexOf("; ") + 2));
  const head = /^forall (.*?)(?: where |: (?!R\^))/s.exec(`${text.replace(/ : /g, " :: ")} where `)?.[1] ?? "";
  if (!text.startsWith("forall ")) return /\b[EP]\[|\btail2?\(/.test(text) ? "finite spaces" : "one instance";
  if (/\^\d|\^\(\d+ x|\^\(\w+ x \d+\)|1\.\.\d/.test(head)) return "fixed sizes";
  if (/\b[EP]\[|\btail2?\(/.test(text)) return "finite spaces";
  return /\bdim [a-z]/.test(head) ? "every size" : "every value";
}

/** The badge that a claim of this verdict may bear. */
export const badgeOf = (k: Known, text?: string, only?: string): string =>
  k.verdict !== "proved" ? k.verdict : `proved · ${KIND[k.assurance ?? ""] ?? "?"}${text === undefined ? "" : `, ${reachOf(text)}`}${only === undefined ? "" : `, instance: ${only}`}`;

/** What the banner of a page may say of the evidence. */
export function evidenceOf({ evidence: { kind, of, scope } }: StepJson): string {
  const words: Readonly<Record<string, string>> = { theorem: "theorem", certificate: "certificate", recorded: "recorded theorem", point: "point", "ill-typed": "types", empty: "no point", searched: "searched", nothing: "nothing" };
  const by = of === "reading" || of === "model" ? `by a ${of}: ` : "";
  return `${by}${words[kind]}${["none", "one point", "the notation"].includes(scope) ? "" : `, ${scope}`}`;
}

/** The text of a claim of a step. */
export const textOf = (s: StepJson, c: ClaimJson): string => (c.role === "printed" ? s.printed.text : c.role === "repair" ? s.repair!.text : c.text!);

/** The badges that the page of a step may bear, in their order: the banner, the repair, the best constant, the claims, the twins. */
export function badgesOf(s: StepJson): string[] {
  const claims = (...roles: readonly string[]) => s.claims.filter((c) => roles.includes(c.role));
  const stated = claims("printed", "reading");
  const known = stated.find((c) => c.verdict === "refuted") ?? stated.find((c) => c.verdict === "open") ?? stated[0];
  const [repair, at, below] = [claims("repair")[0], claims("best")[0], claims("below")[0]];
  const only = s.repair?.only;
  return [
    s.status,
    badgeOf(s, known && textOf(s, known)),
    ...(repair ? [badgeOf(repair, textOf(s, repair), only)] : []),
    ...(s.best ? [at, below].flatMap((c) => (c ? [badgeOf(c, textOf(s, c))] : [])) : []),
    ...s.claims.map((c) => badgeOf(c, textOf(s, c), c.role === "repair" ? only : undefined)),
    ...(s.twins ?? []).map((t) => badgeOf(t, t.text)),
  ];
}
