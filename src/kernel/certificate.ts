import { printClaim, type Claim } from "../claim/index.ts";
import { parseRational } from "../exact/text.ts";
import { idOfFact, sameFact, type Fact, type Sequent } from "./fact.ts";
import type { Kind, Kinds } from "./kinds.ts";
import { RULES, Theorem, type Rule, type RuleName } from "./kernel.ts";
import { obligationOf } from "./meaning.ts";
import { plain } from "./plain.ts";
import { conclude, type Proved } from "./proved.ts";
import { readFact, readPosition, readSequent, readTerm, Shared, showFact, showPosition, showSequent, showTerm } from "./text.ts";
import { KernelError, refuse } from "./term.ts";

/**
 * A proof as plain data that stands alone. Each step applies a rule by its name, with arguments by the names of its
 * signature: terms and facts as text (see `text.ts`), earlier steps by name; `shows` is the sequent it gives. `proves` says
 * which step gives which goal of the claim.
 */
export interface Certificate {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly claim: string;
  readonly steps: readonly Step[];
  readonly proves: readonly { readonly goal: string; readonly by: string }[];
}
export interface Step {
  readonly name: string;
  readonly rule: RuleName;
  readonly shows: string;
  readonly [argument: string]: unknown;
}
const FORMAT = "lemmakit-certificate";
const VERSION = 1;

/** What reading goes by: earlier steps by name, and the terms read so far. */
interface Context {
  readonly step: (name: unknown) => Theorem;
  readonly shared: Shared;
}
/** How an argument of a kind is written, read, and described to others; a list may be left out where it is empty. */
interface Codec<T> {
  readonly write: (value: T, nameOf: (t: Sequent) => string) => unknown;
  readonly read: (json: unknown, context: Context) => T;
  readonly schema: object;
}
const array = (x: unknown): readonly unknown[] => (Array.isArray(x) ? x : refuse("a list was expected"));
const object = (x: unknown, keys?: readonly string[]): Readonly<Record<string, unknown>> => {
  if (typeof x !== "object" || x === null || Array.isArray(x)) return refuse("an object was expected");
  if (keys) for (const k of Object.keys(x)) if (!keys.includes(k)) refuse(`there is no ${JSON.stringify(k)} here`);
  return x as Readonly<Record<string, unknown>>;
};
const codec = <T>(schema: object, write: (value: T) => unknown, read: (json: unknown) => T): Codec<T> => ({ schema, write, read });
const text = (description: string): object => ({ type: "string", minLength: 1, description });
const [TERM, FACT, POSITION, STEP] = [text("a term"), text("a term compared with 0"), text("a position and its dimension: i:n"), text("the name of an earlier step")];
const listOf = <T>(c: Codec<T>): Codec<readonly T[]> => ({
  schema: { type: "array", items: c.schema },
  write: (list, nameOf) => list.map((x) => c.write(x, nameOf)),
  read: (json, context) => array(json).map((x) => c.read(x, context)),
});
const objectOf = <T extends object>(fields: { readonly [F in keyof T]: Codec<T[F]> }): Codec<T> => {
  const list = Object.entries(fields) as [keyof T & string, Codec<T[keyof T]>][];
  return {
    schema: { type: "object", properties: Object.fromEntries(list.map(([k, c]) => [k, c.schema])), required: list.map(([k]) => k), additionalProperties: false },
    write: (value, nameOf) => Object.fromEntries(list.map(([k, c]) => [k, c.write(value[k], nameOf)])),
    read: (json, context) => {
      const given = object(json, Object.keys(fields));
      return Object.fromEntries(list.map(([k, c]) => [k, c.read(given[k], context)])) as T;
    },
  };
};
const mapOf = <T>(c: Codec<T>): Codec<ReadonlyMap<string, T> | undefined> => ({
  schema: { type: "object", additionalProperties: c.schema },
  write: (map, nameOf) => Object.fromEntries([...(map ?? [])].map(([k, v]) => [k, c.write(v, nameOf)])),
  read: (json, context) => new Map(Object.entries(object(json)).map(([k, v]) => [k, c.read(v, context)])),
});
const asText = (x: unknown): string => (typeof x === "string" ? x : refuse("a text was expected"));

const term: Codec<Kinds["term"]> = { schema: TERM, write: showTerm, read: (x, { shared }) => readTerm(x, shared) };
const aFact: Codec<Fact> = { schema: FACT, write: showFact, read: (x, { shared }) => readFact(x, shared) };
const position = codec(POSITION, showPosition, readPosition);
const name = codec(text("a name"), (x: string) => x, asText);
const theorem: Codec<Sequent> = { schema: STEP, write: (t, nameOf) => nameOf(t), read: (json, { step }) => step(json) };
const rational = codec(
  { type: "string", pattern: "^-?[0-9]+(/[0-9]+)?$" },
  (q: Kinds["summands"][number]["coefficient"]) => (q.den === 1n ? `${q.num}` : `${q.num}/${q.den}`),
  (x) => (/^-?\d+(?:\/\d+)?$/.test(asText(x)) ? parseRational(asText(x)) : undefined) ?? refuse("a fraction was expected"),
);
const CODECS: { readonly [K in Kind]: Codec<Kinds[K]> } = {
  theorem, term, position, name,
  fact: aFact,
  theorems: listOf(theorem),
  facts: listOf(aFact),
  relation: codec({ enum: [">=", ">", "=", "!="] }, (r: Kinds["relation"]) => r, (x) => asText(x) as Kinds["relation"]),
  number: codec({ type: "integer" }, (n: number) => n, (x) => (typeof x === "number" ? x : refuse("a number was expected"))),
  holes: listOf(objectOf<Kinds["holes"][number]>({ name, from: term, to: term, equation: theorem })),
  summands: listOf(objectOf<Kinds["summands"][number]>({ coefficient: rational, facts: listOf(theorem), squares: listOf(term) })),
  multiples: listOf(objectOf<Kinds["multiples"][number]>({ by: term, equation: theorem })),
  substitution: objectOf<Required<Kinds["substitution"]>>({
    reals: mapOf(term) as Codec<ReadonlyMap<string, Kinds["term"]>>,
    positions: mapOf(position) as Codec<ReadonlyMap<string, Kinds["position"]>>,
    entries: mapOf(objectOf({ parameters: listOf(position), body: term })) as Codec<NonNullable<Kinds["substitution"]["entries"]>>,
  }) as Codec<Kinds["substitution"]>,
};
/** Lists that may be left out where they are empty. */
const OPTIONAL: readonly Kind[] = ["theorems", "facts", "multiples"];
const isLeftOut = (kind: Kind, given: unknown): boolean => given === undefined || (OPTIONAL.includes(kind) && Array.isArray(given) && given.length === 0);

/** How a theorem was made, as whoever made it remembers; a wrong memory gives a certificate that does not replay. */
export interface Origin {
  readonly rule: RuleName;
  readonly given: Readonly<Record<string, unknown>>;
}
const ruleOf = (name: RuleName): Rule => RULES[name] as unknown as Rule;
const signatureOf = (rule: RuleName): [string, Kind][] => Object.entries(ruleOf(rule).signature);
const parents = (kind: Kind, given: unknown): Theorem[] => {
  const found: Theorem[] = [];
  if (given !== undefined) CODECS[kind].write(given as never, (t) => (found.push(t as Theorem), ""));
  return found;
};

/** Writes a certificate: for each goal of a claim a theorem that gives it, and how each theorem was made. */
export function writeCertificate(claim: Claim, theorems: readonly Theorem[], originOf: (t: Theorem) => Origin | undefined): Certificate {
  const names = new Map<Sequent, string>();
  const steps: Step[] = [];
  // Without recursion: proofs are longer than the stack is deep.
  const stack = [...theorems].reverse();
  for (let t = stack.at(-1); t !== undefined; t = stack.at(-1)) {
    const { rule, given } = originOf(t) ?? refuse("nobody remembers how a theorem was made");
    const signature = signatureOf(rule);
    const missing = names.has(t) ? [] : signature.flatMap(([arg, kind]) => parents(kind, given[arg])).filter((p) => !names.has(p));
    stack.push(...missing.reverse());
    if (missing.length > 0) continue;
    stack.pop();
    if (names.has(t)) continue;
    names.set(t, `s${names.size + 1}`);
    const written = signature.filter(([arg, kind]) => !isLeftOut(kind, given[arg])).map(([arg, kind]) => [arg, CODECS[kind].write(given[arg] as never, (p) => names.get(p)!)]);
    steps.push({ name: names.get(t)!, rule, ...Object.fromEntries(written), shows: showSequent(t) });
  }
  const proves = obligationOf(claim).goals.map((g) => {
    const by = theorems.find((t) => sameFact(t.fact, g)) ?? refuse(`no theorem shows ${showFact(g)}`);
    return { goal: showFact(g), by: names.get(by)! };
  });
  return { format: FORMAT, version: VERSION, claim: printClaim(claim), steps, proves };
}

/** What was wrong with a certificate, and with which step. */
export interface Rejected {
  readonly kind: "rejected";
  readonly step: string | undefined;
  readonly message: string;
}

/**
 * Applies every step of a certificate again, and gives the verdict where the theorems prove the claim. The claim is given apart;
 * the certificate must be of the same one. What is wrong with a certificate is said with the step; nothing is thrown for it.
 * `tick` is called before each step, and may throw to break off.
 *
 * @example
 * ```ts
 * import { decide, parseClaim, replay } from "lemmakit";
 * const claim = parseClaim("forall x > 0: log(x) <= x - 1");
 * const kept = JSON.stringify((await decide(claim)).certificate);
 * replay(claim, JSON.parse(kept)).kind; // "proved"
 * replay(parseClaim("forall x > 0: log(x) <= x - 2"), JSON.parse(kept)).kind; // "rejected", for it is a certificate of another claim
 * ```
 */
export function replay(given: Claim, json: unknown, tick: () => void = () => undefined): { readonly kind: "proved"; readonly proved: Proved } | Rejected {
  let at: string | undefined;
  try {
    const [claim, data] = [plain(given), plain(json)];
    const c = object(data, ["format", "version", "claim", "steps", "proves"]);
    if (c["format"] !== FORMAT || c["version"] !== VERSION) refuse(`the format is not ${FORMAT}, version ${VERSION}`);
    if (c["claim"] !== printClaim(claim)) refuse("it is a certificate of another claim");
    const theorems = new Map<unknown, Theorem>();
    const step = (n: unknown): Theorem => theorems.get(n) ?? refuse(`no step above is named ${JSON.stringify(n)}`);
    const context: Context = { step, shared: new Shared() };
    for (const s of array(c["steps"])) {
      at = undefined;
      at = nameOfStep(s, theorems);
      tick();
      theorems.set(at, apply(s, context));
    }
    at = undefined;
    const goals = array(c["proves"]).map((p) => {
      const { goal, by } = object(p, ["goal", "by"]);
      const theorem = step(by);
      return sameFact(theorem.fact, readFact(goal)) ? theorem : refuse(`step ${String(by)} does not show ${String(goal)}`);
    });
    return { kind: "proved", proved: conclude(claim, goals, data) };
  } catch (e) {
    if (e instanceof KernelError || e instanceof RangeError) return { kind: "rejected", step: at, message: e.message };
    throw e;
  }
}
function nameOfStep(s: unknown, taken: ReadonlyMap<unknown, unknown>): string {
  const name = typeof s === "object" && s !== null ? (s as { name?: unknown }).name : undefined;
  if (typeof name !== "string" || name === "") return refuse("a step has no name");
  return taken.has(name) ? refuse(`two steps are named ${JSON.stringify(name)}`) : name;
}

/**
 * What the rule of a step is given, read but not applied; `refer` says what stands for an earlier step. A second checker
 * reads certificates so.
 */
export function readStep<T>(s: unknown, refer: (name: unknown) => T, shared = new Shared()): Origin {
  const { rule } = object(s) as { rule?: unknown };
  if (typeof rule !== "string" || !Object.hasOwn(RULES, rule)) return refuse(`there is no rule ${JSON.stringify(rule)}`);
  const signature = signatureOf(rule as RuleName);
  const given = object(s, ["name", "rule", "shows", ...signature.map(([arg]) => arg)]);
  const context = { step: refer as (name: unknown) => never, shared };
  const read = signature.map(([arg, kind]) => [arg, given[arg] === undefined ? undefined : CODECS[kind].read(given[arg], context)]);
  return { rule: rule as RuleName, given: Object.fromEntries(read) as Origin["given"] };
}
function apply(s: unknown, { step, shared }: Context): Theorem {
  const { rule, given } = readStep(s, step, shared);
  const made = ruleOf(rule).apply(given as never);
  const { shows } = s as { shows?: unknown };
  // Text reads back as the very same tree.
  if (shows === showSequent(made)) return made;
  const shown = readSequent(shows, shared);
  const ids = (list: readonly Fact[]): string => list.map(idOfFact).sort().join("\n");
  if (!sameFact(shown.fact, made.fact) || ids(shown.hypotheses) !== ids(made.hypotheses)) refuse(`it shows ${showSequent(made)}`);
  return made;
}

/** The JSON Schema (draft 2020-12) of certificates, from the signatures of the rules. */
export function certificateSchema(): object {
  const stepOf = (rule: RuleName): object => {
    const signature = signatureOf(rule);
    return {
      type: "object",
      properties: { name: text("a name that no other step has"), rule: { const: rule }, ...Object.fromEntries(signature.map(([arg, kind]) => [arg, CODECS[kind].schema])), shows: text("hypotheses |- a fact") },
      required: ["name", "rule", ...signature.filter(([, kind]) => !OPTIONAL.includes(kind)).map(([arg]) => arg), "shows"],
      additionalProperties: false,
    };
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "lemmakit-certificate-1",
    title: "A proof of a claim, step by step",
    type: "object",
    properties: {
      format: { const: FORMAT },
      version: { const: VERSION },
      claim: text("the claim, as lemmakit prints it"),
      steps: { type: "array", items: { oneOf: (Object.keys(RULES) as RuleName[]).map(stepOf) } },
      proves: { type: "array", minItems: 1, items: { type: "object", properties: { goal: FACT, by: STEP }, required: ["goal", "by"], additionalProperties: false } },
    },
    required: ["format", "version", "claim", "steps", "proves"],
    additionalProperties: false,
  };
}
