import type { Claim, Declaration } from "../../claim/index.ts";
import { choices, isFormula, isSingle, partsOf, valueOf, type Environment, type Formula, type Instantiation, type Meaning, type Node, type Value } from "../../term/index.ts";
import { pick } from "./coefficients.ts";

/**
 * Values that hypotheses give: `x in S`, `x = term`, and `D[i] = term` for all i. They are taken from there and not hit by chance. What a
 * term speaks of is an input, and no more given by others.
 */
export class Definitions {
  private readonly run: Instantiation;
  private readonly claim: Claim;
  private readonly env: Environment;
  private readonly given: Map<string, Value>;
  private readonly random: () => number;
  private readonly asked = new Set<string>();

  constructor(run: Instantiation, claim: Claim, env: Environment, given: Map<string, Value>, random: () => number) {
    this.run = run;
    this.claim = claim;
    this.env = env;
    this.given = given;
    this.random = random;
  }

  /** Takes a value from a hypothesis, and says whether it did: then the hypothesis holds. */
  take(h: Formula): boolean {
    if (h.tag === "member") return this.member(h.element, h.set);
    const said = h.tag === "forall" ? h.body : h;
    if (said.tag !== "relation" || said.relation !== "=") return false;
    const sides = [[said.left, said.right], [said.right, said.left]] as const;
    return sides.some(([x, term]) => (h.tag === "forall" ? this.entries(h, x, term) : this.whole(x, term)));
  }

  /** The number or vector that a term is, where nothing else says what it is. */
  private bare(n: Node): Declaration | undefined {
    if (n.tag !== "variable" || this.given.has(n.name) || this.asked.has(n.name)) return undefined;
    return this.claim.variables.find((v) => v.name === n.name && (v.sort.kind === "real" || v.sort.kind === "vector"));
  }
  private known(): Map<string, Meaning> {
    return new Map([...this.env, ...[...this.given].map(([k, value]) => [k, valueOf(value)] as const)]);
  }
  private give(v: Declaration, value: Value, speaking: Formula | Node): void {
    for (const o of this.claim.variables) if (!this.given.has(o.name) && speaksOf(speaking, o.name)) this.asked.add(o.name);
    this.given.set(v.name, value);
  }

  private member(element: Node, set: Node): boolean {
    const v = this.bare(element);
    if (!v || speaksOf(set, v.name)) return false;
    const pieces = this.run.pieces(set, this.known());
    const piece = pieces.length ? pick(this.random, pieces) : undefined;
    if (piece?.member.kind !== "value" || piece.parameters.length > 0) return false;
    this.give(v, piece.member.value, set);
    return true;
  }
  private whole(x: Node, term: Node): boolean {
    const v = this.bare(x);
    if (!v || speaksOf(term, v.name)) return false;
    this.give(v, this.run.value(term, this.known()), term);
    return true;
  }
  private entries(h: Formula & { readonly tag: "forall" | "exists" }, x: Node, term: Node): boolean {
    const [i, ...more] = h.binders;
    const v = x.tag === "entry" ? this.bare(x.of) : undefined;
    if (!v || v.sort.kind !== "vector" || more.length > 0 || x.tag !== "entry" || x.at.tag !== "variable" || x.at.name !== i!.name || i!.name === v.name || speaksOf(term, v.name)) return false;
    const all = [...choices(this.run, h, this.known())];
    const value: number[] = [];
    for (const c of all) if (c.pieces.every(isSingle)) value[this.run.position(x.at, c.env) - 1] = this.run.real(term, c.env);
    if (Object.keys(value).length !== this.run.size(v.sort.dim)) return false;
    this.give(v, value, term);
    return true;
  }
}

function speaksOf(x: Node | Formula, name: string): boolean {
  return (!isFormula(x) && x.tag === "variable" && x.name === name) || partsOf(x).some((p) => speaksOf(p.of, name));
}
