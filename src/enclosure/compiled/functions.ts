import { expText, UNITS_OF_EXP } from "./exp.ts";
import { exactly, type Form } from "./form.ts";
import { logText } from "./log.ts";
import { sqrtText, UNITS_OF_SQRT } from "./sqrt.ts";
import type { Writer } from "./writer.ts";

type Text = (x: string, y: string, side: "Below" | "Above") => string;

/** A rising function by its text, at both ends. */
function rising(w: Writer, x: Form, text: Text): readonly [string, string] {
  const f = w.exact(x);
  const [lo, hi] = [w.name(), w.name()];
  w.statement(text(f.lo, lo, "Below"));
  w.statement(text(f.hi, hi, "Above"));
  return [lo, hi];
}

export function exponential(w: Writer, x: Form): Form {
  return { ...exactly(...rising(w, x, expText), true), units: UNITS_OF_EXP, step: true };
}

export function logarithm(w: Writer, x: Form): Form {
  return { ...exactly(...rising(w, x, logText)), units: UNITS_OF_EXP, step: true };
}

export function squareRoot(w: Writer, x: Form): Form {
  return { ...exactly(...rising(w, x, sqrtText), true), units: UNITS_OF_SQRT };
}
