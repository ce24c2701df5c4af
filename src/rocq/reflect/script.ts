import { printClaim, settled, type Claim, type Declaration } from "../../claim/index.ts";
import { InputError, type Sort } from "../../term/index.ts";
import { readStep, type Certificate } from "../../kernel/certificate.ts";
import { obligationOf, type Obligation } from "../../kernel/meaning.ts";
import { proposition } from "../statement/proposition.ts";
import { statementOf } from "../statement/claim.ts";
import { DEFINITIONS_MODULE } from "../statement/definitions.ts";
import { FROM_DEFINITIONS } from "../statement/expression.ts";
import { KERNEL_MODULE } from "./kernel-file.ts";
import { assumed } from "../../claim/claim.ts";
import { relationsOf } from "../../term/formula.ts";
import { inline, Shared } from "./shared.ts";
import { Steps } from "./steps.ts";
import { list, Numbers, Terms } from "./terms.ts";

/** Steps in one definition: a longer list takes Rocq's parser too much of the stack. */
const CHUNK = 50;

const isFixed = (dim: string): boolean => /^\d+$/.test(dim);
const dimensionsOf = (s: Sort): readonly string[] => (s.kind === "vector" || s.kind === "index" ? [s.dim] : s.kind === "matrix" ? [s.rows, s.cols] : []);
const refuse = (message: string): never => {
  throw new InputError("unsupported", `${message}: its proof is not written for Rocq`);
};

/** The point of the kernel at which a statement's binders have their values, as the fields of `Env`. */
function pointOf(claim: Claim, o: Obligation, terms: Terms, binders: ReadonlyMap<string, string>): string {
  const cases = (rows: readonly string[], otherwise: string, what: string, on: string): string => `(fun ${what} => match ${on} with ${[...rows, otherwise].join(" | ")} end)`;
  const number = (n: string): string => `${n}%positive`;
  const reals = [...o.reals].map(([key, real]) => {
    const [, name, at] = /^(.*?)(?:\[([\d,]+)\])?$/.exec(key)!;
    const value = [binders.get(name!)!, ...(at === undefined ? [] : at.split(",").map((p) => `${Number(p) - 1}%nat`))].join(" ");
    return `${number(terms.real(real))} => ${value}`;
  });
  const symbolic = (v: Declaration): boolean => !dimensionsOf(v.sort).some(isFixed);
  const families = claim.variables.filter((v) => (v.sort.kind === "vector" || v.sort.kind === "matrix") && symbolic(v));
  const entries = families.map((v) => (v.sort.kind === "vector" ? `${number(terms.vector(v.name))}, [i] => ${binders.get(v.name)!} i` : `${number(terms.vector(v.name))}, [i; j] => ${binders.get(v.name)!} i j`));
  const places = claim.variables.flatMap((v) => (v.sort.kind === "index" && symbolic(v) ? [`${number(terms.position({ name: v.name, dim: v.sort.dim }).split(" ")[0]!)} => ${binders.get(v.name)!}`] : []));
  const sizes = claim.dimensions.map((d) => `${number(terms.dimension(d.name))} => Nat.pred ${binders.get(d.name)!}`);
  return [
    "Env",
    cases(sizes, "_ => O", "d", "d"),
    cases(reals, "_ => 0%R", "x", "x"),
    cases(places, "_ => O", "i d", "i"),
    cases(entries, "_, _ => 0%R", "v l", "v, l"),
  ].join("\n    ");
}

/** A claim, settled, if its statement can be read off from the facts of the kernel. Throws `InputError` otherwise. */
export function readable(given: Claim): Claim {
  const claim = settled(given);
  const s = statementOf(claim);
  const symbolic = claim.dimensions.length > 0;
  if (symbolic && s.defined.length > 0) refuse("the conclusion is over a dimension, and not defined everywhere");
  if (claim.variables.some((v) => v.domain.integer)) refuse("a variable is an integer");
  if (/\b(cbrt|sign|atan2)\(/.test(printClaim(claim))) refuse("a cube root, a sign or an angle has a value at more points than in the kernel");
  if ([...assumed(claim), ...relationsOf(claim.conclusion)].some((r) => r.left.sort.kind === "index")) refuse("positions are compared");
  if (claim.variables.some((v) => v.sort.kind === "index" && isFixed(v.sort.dim))) refuse("an index has a fixed range");
  return claim;
}

/**
 * A certificate as a Rocq file that states the claim and proves it: `coqc` accepts it beside the file of the kernel's own
 * proofs (`kernelFile`), with no other file of ours. The statement stands first, before anything but the definitions that
 * it uses is imported. Then the steps of the certificate as data; a computation runs the proved rules on them. Last, what
 * they show is read as the statement, operation by operation. Throws `InputError` where a claim is out of its reach.
 */
export function certificateScript(given: Claim, certificate: Certificate): string {
  const claim = readable(given);
  const o = obligationOf(claim);
  const shared = new Shared();
  const terms = new Terms(shared, new Numbers());
  const at = new Map<string, number>(certificate.steps.map((s, k) => [s.name, k + 1]));
  const refer = (name: unknown): number => at.get(name as string) ?? refuse(`no step is named ${String(name)}`);
  const steps = new Steps(terms, refer);
  const made = certificate.steps.map((s) => {
    const { rule, given: args } = readStep(s, (name) => name);
    return steps.step(rule, args);
  });
  const hypotheses = inline(list(o.hypotheses.map((h) => terms.fact(h))));
  const goals = inline(list(o.goals.map((g, k) => ["(", terms.fact(g), `, ${refer(certificate.proves[k]!.by)})`])));
  const { definitions, texts } = shared.write(made);
  const chunks: string[] = [];
  for (let k = 0; k < texts.length; k += CHUNK) chunks.push(`Definition steps_${chunks.length} : list step := [\n  ${texts.slice(k, k + CHUNK).join(";\n  ")}].`);
  const statement = proposition(claim);
  const own = FROM_DEFINITIONS.some((name) => new RegExp(`\\b${name}\\b`).test(statement));
  const names = [...claim.dimensions, ...claim.variables].map((v) => v.name);
  const binders = new Map(names.map((name, k) => [name, `b${k + 1}`]));
  const typed = statementOf(claim).binders.map((b, k) => ` (b${k + 1} : ${b.type})`).join("");
  const point = `point${[...binders.values()].map((b) => ` ${b}`).join("")}`;
  return `${[
    `(* ${printClaim(claim)} *)`,
    "(* Written by lemmakit check --rocq. To check: coqc kernel.v && coqc this file. *)",
    "Require Import Reals.",
    ...(own ? [`Require ${KERNEL_MODULE}.`, `Import ${KERNEL_MODULE}.${DEFINITIONS_MODULE}.`] : []),
    "Local Open Scope R_scope.",
    "",
    `Definition claim : Prop :=\n  ${statement.replace(/\n/g, "\n  ")}.`,
    "",
    `(* The steps of the certificate. ${terms.numbers.legend()} *)`,
    `Require Import ZArith QArith List ${KERNEL_MODULE}.`,
    "Import ListNotations.",
    "Local Open Scope positive_scope.",
    ...definitions,
    ...chunks,
    `Definition steps : list step := ${chunks.map((_, k) => `steps_${k}`).join(" ++ ")}.`,
    `Definition given_ : list fact := ${hypotheses}.`,
    `Definition goals : list (fact * positive) := ${goals}.`,
    "Lemma accepted : check steps given_ goals = true.",
    "Proof. vm_compute. reflexivity. Qed.",
    "",
    "(* What they show, at the point that a statement speaks of. *)",
    `Definition point${typed} : env :=\n  ${pointOf(claim, o, terms, binders)}.`,
    "Theorem proved : claim.",
    "Proof.",
    `  unfold claim. intros${[...binders.values()].map((b) => ` ${b}`).join("")}. intros. spread.`,
    `  assert (A : Forall (holds (${point})) given_) by (unfold given_; facts_hold).`,
    `  pose proof (check_sound steps given_ goals accepted (${point}) A) as B. clear A. unfold goals in B. facts_say B.`,
    "Qed.",
    "Print Assumptions proved.",
  ].join("\n")}\n`;
}
