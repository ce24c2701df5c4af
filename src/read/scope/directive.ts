import { InputError } from "../../term/index.ts";
import { assumed, parseClaim } from "../../claim/index.ts";
import type { Trouble } from "../source.ts";
import { placeAt, type Span } from "../source.ts";
import type { Fact } from "./fact.ts";

/**
 * What `% lemmakit: let x > 0, u in R^n where …` declares, in the grammar of claims. A fault goes to `troubles`.
 */
export function declarations(text: string, span: Span, troubles: Trouble[]): Fact[] {
  try {
    const read = parseClaim(`forall ${text}: 0 <= 1`);
    const origin = { words: `let ${text}`, span };
    return [
      ...read.dimensions.filter((d) => d.atLeast > 1).map((d): Fact => ({ kind: "size", name: d.name, atLeast: d.atLeast, origin })),
      ...read.variables.map((declaration): Fact => ({ kind: "declared", name: declaration.name, declaration, origin })),
      ...assumed(read).map((relation): Fact => ({ kind: "hypothesis", relation, origin })),
    ];
  } catch (e) {
    if (!(e instanceof InputError)) throw e;
    troubles.push({ message: `"lemmakit: let ${text}" is not understood: ${e.message}`, place: placeAt(span.source, span.start) });
    return [];
  }
}
