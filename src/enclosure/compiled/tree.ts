import type { Form } from "./form.ts";
import type { Writer } from "./writer.ts";

/** A term of a sum. */
export interface Term {
  readonly form: Form;
  readonly minus: boolean;
}

/**
 * The terms with a plus first, so that no sign stands alone. Sums of values and of magnitudes then have one order, and by monotony a
 * sum does not overflow before that of its magnitudes.
 */
export const ordered = (terms: readonly Term[]): Term[] => [...terms].sort((a, b) => Number(a.minus) - Number(b.minus));

/** A sum of names as a balanced tree: every term passes through at most `depth` additions. The terms are {@link ordered}. */
export function tree(w: Writer, terms: readonly { readonly name: string; readonly minus: boolean }[]): string {
  let level = terms;
  while (level.length > 1) {
    const next: { readonly name: string; readonly minus: boolean }[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const a = level[i]!;
      const b = level[i + 1];
      if (!b) next.push(a);
      else next.push({ name: w.put(`${a.name} ${a.minus === b.minus ? "+" : "-"} ${b.name}`), minus: a.minus });
    }
    level = next;
  }
  return level[0]!.minus ? w.put(`-${level[0]!.name}`) : level[0]!.name;
}

/** The depth of that tree. */
export const depth = (n: number): number => Math.ceil(Math.log2(n));
export const plus = (name: string) => ({ name, minus: false });
