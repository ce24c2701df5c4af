import { decided, OURS, type ProverResult } from "./compare.ts";

/** What one prover did on all the claims. */
export interface Summary {
  readonly name: string;
  readonly proved: number;
  readonly refuted: number;
  readonly open: number;
  readonly notApplicable: number;
  readonly errors: number;
  /** Verdicts that are not true. */
  readonly wrong: number;
  /** Over all claims it applies to. */
  readonly seconds: number;
  /** The geometric mean of its time over that of each reading of lemmakit, on the claims both decide. */
  readonly over: readonly { readonly than: string; readonly ratio: number | null; readonly claims: number }[];
}

/** The geometric mean; `null` of nothing. */
export function geometricMean(xs: readonly number[]): number | null {
  return xs.length === 0 ? null : Math.exp(xs.reduce((s, x) => s + Math.log(x), 0) / xs.length);
}

export function summarise({ comparisons, tools }: ProverResult): Summary[] {
  const names = [...OURS, ...tools.filter((t) => t.state === "ready").map((t) => t.name)];
  return names.map((name) => {
    const all = comparisons.map((c) => ({ truth: c.truth, ...c.attempts[name]! }));
    const count = (answer: string) => all.filter((a) => a.answer === answer).length;
    const over = OURS.map((than) => {
      const both = comparisons.filter((c) => decided(c.attempts[name]) && decided(c.attempts[than]));
      return { than, ratio: geometricMean(both.map((c) => c.attempts[name]!.seconds / c.attempts[than]!.seconds)), claims: both.length };
    });
    return {
      name, proved: count("proved"), refuted: count("refuted"), open: count("open"), notApplicable: count("n.a."), errors: count("error"),
      wrong: all.filter((a) => decided(a) && a.answer !== a.truth).length,
      seconds: all.reduce((s, a) => s + a.seconds, 0),
      over,
    };
  });
}
