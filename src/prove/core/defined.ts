import { apply, partials, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../make.ts";
import type { Here } from "./here.ts";

const PARTIAL = new Set(["inv", "log", "sqrt"]);

/** Evidence that terms have values. */
export class Definedness {
  private readonly here: Here;
  private readonly witnesses = new Map<string, Theorem>();
  constructor(here: Here) {
    this.here = here;
  }

  /** Theorems that together mention every partial application of some terms. */
  of(...terms: readonly Term[]): Theorem[] {
    const out = new Set<Theorem>();
    const visit = (t: Term): void => {
      if (partials(t).size === 0) return;
      switch (t.tag) {
        case "add":
        case "mul":
          visit(t.left);
          visit(t.right);
          return;
        case "power":
          visit(t.base);
          return;
        case "apply":
          visit(t.of);
          if (PARTIAL.has(t.fn)) out.add(this.witness(t));
        // no default
      }
    };
    terms.forEach(visit);
    return [...out];
  }

  /** A theorem that mentions one partial application. */
  private witness(call: Extract<Term, { tag: "apply" }>): Theorem {
    const key = [...partials(call)].join(" ") + call.fn;
    let th = this.witnesses.get(key);
    if (!th) this.witnesses.set(key, (th = this.make(call)));
    return th;
  }
  private make(call: Extract<Term, { tag: "apply" }>): Theorem {
    const { fn, of } = call;
    if (fn === "log") return make("log", { from: this.here.show(of, ">") });
    if (fn === "sqrt") return make("root", { law: "sign", from: this.here.show(of, ">=") });
    return make("inv", { law: "one", from: this.here.show(of, "!=") });
  }
}
export const inverse = (t: Term): Term => apply("inv", t);
