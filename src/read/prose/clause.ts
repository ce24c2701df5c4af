import type { Span } from "../source.ts";
import type { Expr } from "../math/expr.ts";
import type { Subject } from "./property.ts";
import type { Introduced } from "./statement.ts";
import type { Mode } from "./vocabulary.ts";

/** What is known of the clause that is being read: what opened it, and which letters it has named. */
export class Clause {
  mode: Mode = "none";
  /** The word that opened it. */
  trigger = "";
  /** "every", "any": the letters are new ones. */
  fresh = false;
  start: Span | undefined;
  /** How many formulas it has had. */
  content = 0;
  /** Words since the last formula. */
  before: string[] = [];
  /** The words before the formula last read, which may speak of those that follow too: "positive $x$ and $y$". */
  noun: readonly string[] = [];
  /** The letters that a description behind them speaks of. */
  group: Introduced[] = [];
  /** Those of them that stand there without a sign: "let $t$ be a real number". */
  bare: string[] = [];
  /** The words of such a description, after "be". */
  describing: string[] | undefined;
  /** The formulas among those words, and those before a noun: the L of "an $L$-Lipschitz function". */
  formulas: Expr[] = [];
  /** The function whose value the clause speaks of: "the loss $\ell(r, y)$ is …". */
  applied: Subject | undefined;

  open(mode: Mode, trigger: string, start: Span | undefined): void {
    this.close();
    [this.mode, this.trigger, this.start] = [mode, trigger, start];
  }
  close(): void {
    [this.mode, this.trigger, this.fresh, this.start, this.content, this.before, this.noun, this.group, this.bare, this.describing] = ["none", "", false, undefined, 0, [], [], [], [], undefined];
    [this.formulas, this.applied] = [[], undefined];
  }
  /** Runs something in a clause of its own, and comes back. */
  aside(mode: Mode, body: () => void): void {
    const { trigger, fresh, start, content, before, noun, describing } = this;
    const outer = this.mode;
    this.open(mode, "", undefined);
    body();
    [this.mode, this.trigger, this.fresh, this.start, this.content, this.before, this.noun, this.describing] = [outer, trigger, fresh, start, content, before, noun, describing];
    this.group = [];
  }
}
