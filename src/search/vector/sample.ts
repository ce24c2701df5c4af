import { spend } from "../../exact/index.ts";
import { names, type Fact } from "../../kernel/index.ts";
import { randomNumbers } from "../random.ts";
import { compiled, type Values } from "./numeric.ts";

/** Points that meet some facts between reals, drawn at many scales and mended where a fact fails. */
export class Sampler {
  private readonly facts: readonly { readonly value: (x: Values) => number; readonly holds: (v: number) => boolean; readonly reals: readonly string[] }[];
  private readonly reals: readonly string[];
  readonly random: () => number;

  constructor(facts: readonly Fact[], reals: readonly string[], seed = 1) {
    this.reals = [...new Set([...reals, ...facts.flatMap((f) => [...names(f.term).reals])])];
    this.random = randomNumbers(seed);
    this.facts = facts.map(({ term, relation }) => ({
      value: compiled(term),
      holds: relation === ">=" ? (v) => v >= 0 : relation === ">" ? (v) => v > 0 : relation === "=" ? (v) => Math.abs(v) < 1e-9 : (v) => v !== 0,
      reals: [...names(term).reals],
    }));
  }

  /** A point, or nothing where it could not be mended. */
  draw(): Record<string, number> | undefined {
    spend(2_000);
    const x: Record<string, number> = {};
    const scale = 10 ** (2 * this.random() - 1.3);
    for (const r of this.reals) x[r] = this.random() < 0.12 ? Math.round(4 * this.random() - 1) : scale * (this.random() - 0.4) * 3;
    for (let round = 0; round < 40; round++) {
      const failed = this.facts.filter((f) => !f.holds(f.value(x)));
      if (failed.length === 0) return x;
      for (const f of failed) this.mend(x, f);
    }
    return undefined;
  }
  meets(x: Values): boolean {
    return this.facts.every((f) => f.holds(f.value(x)));
  }
  /** One step of Newton's method, and a little more, in one of the reals. */
  private mend(x: Record<string, number>, f: { value: (x: Values) => number; reals: readonly string[]; holds: (v: number) => boolean }): void {
    const r = f.reals[Math.floor(this.random() * f.reals.length)];
    if (!r) return;
    const [v, old] = [f.value(x), x[r]!];
    const h = 1e-6 * Math.max(1, Math.abs(old));
    const slope = Number.isFinite(v) ? (f.value({ ...x, [r]: old + h }) - v) / h : NaN;
    if (!Number.isFinite(slope) || Math.abs(slope) < 1e-9) x[r] = Math.abs(old) * (1 + this.random()) + 0.1 * this.random();
    else {
      // Onto the boundary; where the fact is no equation, as often beyond it.
      const beyond = f.holds(1) && this.random() < 0.6 ? (0.1 + 3 * this.random()) * (Math.abs(v) + this.random()) : 0;
      x[r] = old - v / slope + (beyond + (f.holds(0) ? 0 : 1e-3 * this.random())) / slope;
    }
    if (!Number.isFinite(x[r]!) || Math.abs(x[r]!) > 1e4) x[r] = old;
  }
  points(count: number): Record<string, number>[] {
    const out: Record<string, number>[] = [];
    for (let k = 0; k < 3 * count && out.length < count; k++) {
      const p = this.draw();
      if (p) out.push(p);
    }
    return out;
  }
}
