import { isNumeric, type Claim } from "../../claim/index.ts";
import { KernelError, type Theorem } from "../../kernel/index.ts";
import { obligationOf, type Obligation } from "../../kernel/meaning.ts";
import { VectorProver } from "./prove.ts";

/** A search for theorems about vectors and matrices of any size, and about reals by the same tactics. */
export class VectorSearch {
  private readonly obligation: Obligation | undefined;
  private readonly prover: VectorProver;

  constructor(claim: Claim, log?: (line: string) => void) {
    this.prover = new VectorProver(log, !hasDimensions(claim));
    this.obligation = read(claim);
  }
  /** A theorem for each goal of the claim, or nothing where one was not found. What was found before is not looked for again. */
  run(): readonly Theorem[] | undefined {
    const o = this.obligation;
    if (!o) return undefined;
    const out: Theorem[] = [];
    for (const g of o.goals) {
      const th = this.prover.prove(o.hypotheses, g);
      if (!th) return undefined;
      out.push(th);
    }
    return out;
  }
}
/** What the claim says to the kernel, where it says it. */
function read(claim: Claim): Obligation | undefined {
  try {
    return obligationOf(claim);
  } catch (e) {
    if (e instanceof KernelError) return undefined;
    throw e;
  }
}

/** Whether a claim speaks of vectors, matrices, positions or sizes. */
export const hasDimensions = (c: Claim): boolean => isNumeric(c) && (c.dimensions.length > 0 || c.variables.some((v) => v.sort.kind !== "real"));
