import { remembered } from "../../exact/work.ts";
import { parseTerm, type Real } from "../../term/index.ts";
import { isZeroProduct } from "../../certificate/algebra/product.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { signsAt } from "../../certificate/place.ts";
import { substituteTerm } from "../../certificate/terms.ts";

const plain = remembered(() => signsAt([], []));

/** A constant term from its text. */
export const constantTerm = (text: string): Real => parseTerm(text, { variables: new Map(), dimensions: new Set() }) as Real;
/** A value with constants in place of its variables. */
export const valueAt = (p: Product, at: ReadonlyMap<string, Real>): Real => substituteTerm(writeValue(p), at) as Real;

/** Whether a value is seen to be exactly 0 at a point of constants. */
export function vanishes(p: Product, at: ReadonlyMap<string, Real>): boolean {
  try {
    return isZeroProduct(readValue(valueAt(p, at), plain()));
  } catch (e) {
    if (e instanceof RangeError) return false;
    throw e;
  }
}
