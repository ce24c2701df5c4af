import { exactly, isExact, literal, type Form, type Middle } from "./form.ts";
import { MOST_UNITS, stepFactor, sumFactor, unitsFactor, type Widening } from "./rounding.ts";

/** Collects straight-line code. */
export class Writer {
  readonly lines: string[] = [];
  readonly widening: Widening;
  private readonly widened = new Map<Form, Form>();
  private readonly middles = new Map<Form, Middle>();
  private count = 0;

  constructor(widening: Widening) {
    this.widening = widening;
  }

  name(prefix = "v"): string {
    return `${prefix}${++this.count}`;
  }
  /** A constant with the value of an expression. */
  put(expression: string, prefix?: string): string {
    const name = this.name(prefix);
    this.lines.push(`const ${name} = ${expression};`);
    return name;
  }
  statement(text: string): void {
    this.lines.push(text);
  }
  /** The lines that `write` adds, as a block of their own; names made there end there. */
  block(write: () => void): string {
    const start = this.lines.length;
    write();
    return `{\n${this.lines.splice(start).join("\n")}\n}`;
  }

  scaled(name: string, scale: number): string {
    return scale === 1 ? name : this.put(`${name} * ${scale}`);
  }

  /** The same value without scales. Scaling down may underflow, by half of η. */
  unscaled(f: Form): Form {
    if (f.scaleLo === 1 && f.scaleHi === 1) return f;
    const etas = f.etas + (f.scaleLo < 1 || f.scaleHi < 1 ? 1 : 0);
    return { ...f, lo: this.scaled(f.lo, f.scaleLo), hi: this.scaled(f.hi, f.scaleHi), scaleLo: 1, scaleHi: 1, etas };
  }

  /** Bounds that hold as they are; written once for each form. */
  exact(form: Form): Form {
    if (isExact(form)) return form;
    const known = this.widened.get(form);
    if (known) return known;
    const result = this.widen(this.unscaled(form));
    this.widened.set(form, result);
    return result;
  }

  private widen(f: Form): Form {
    const eta = f.etas === 0 || this.widening.least === 0 ? "" : ` + ${f.etas * this.widening.least}`;
    const size = (own: string, other: string | undefined) => other ?? (f.positive ? own : `Math.abs(${own})`);
    const step = f.etas > 0 ? stepFactor(this.widening) : sumFactor(this.widening);
    const factor = f.step && !f.size ? step : unitsFactor(this.widening, f.units) * (f.size?.scale ?? 1);
    const error = (own: string, other: string | undefined) => `(${size(own, other)} * ${factor}${eta})`;
    let lo = this.put(`${f.lo} - ${error(f.lo, f.size?.lo)}`);
    const hi = this.put(`${f.hi} + ${error(f.hi, f.size?.hi)}`);
    if (f.positive && (f.etas > 0 || f.size)) lo = this.put(`${lo} < 0 ? 0 : ${lo}`);
    return exactly(lo, hi, f.positive);
  }

  /** Widens what has gathered too many units, or an absolute error that must not be multiplied. */
  settled(f: Form): Form {
    return f.size || f.etas > 0 || f.units > MOST_UNITS || f.scaleLo !== 1 || f.scaleHi !== 1 ? this.exact(f) : f;
  }

  /** The doubled middle and radius; for a form that is relative. */
  middle(f: Form): Middle {
    let m = this.middles.get(f);
    if (m) return m;
    const mid = this.put(`${f.lo} + ${f.hi}`);
    const rad = this.put(`${f.hi} - ${f.lo}`);
    const abs = this.put(`Math.abs(${mid})`);
    m = { lo: f.lo, hi: f.hi, mid, rad, abs, size: this.put(`${abs} + ${rad}`) };
    this.middles.set(f, m);
    return m;
  }

  /** A place for `slow` to write to, read back. */
  slow(call: string): Form {
    this.statement(`${call};`);
    return exactly(this.put("CELL[0]"), this.put("CELL[1]"));
  }

  constant(lo: number, hi: number): Form {
    return exactly(literal(lo), literal(hi), lo >= 0);
  }
}
