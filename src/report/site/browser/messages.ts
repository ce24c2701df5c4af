/** What the page asks of the worker. */
export interface Question {
  readonly claim: string;
  readonly seconds: number;
  /** A point to look at instead, such as `x = 1.1`; empty to decide the claim. */
  readonly point: string;
}

/** Both sides along one variable through the counterexample, and the point itself. */
export interface Slice {
  readonly variable: string;
  readonly at: number;
  readonly points: readonly (readonly [x: number, left: number, right: number])[];
}

/** What the worker answers. Enclosures are exact decimal text. */
export type Answer =
  | { readonly kind: "malformed"; readonly message: string }
  | { readonly kind: "not-refuted"; readonly claim: string; readonly message: string }
  | { readonly kind: "open"; readonly claim: string; readonly reason: string; readonly message: string; readonly seconds: number }
  | { readonly kind: "proved"; readonly claim: string; readonly method: string; readonly seconds: number }
  | {
      readonly kind: "refuted";
      readonly claim: string;
      readonly point: Readonly<Record<string, string>>;
      /** Both sides of the relation that fails; absent where a model refutes. */
      readonly left?: readonly [string, string];
      readonly right?: readonly [string, string];
      readonly violation?: readonly [string, string];
      readonly method: string;
      readonly seconds: number;
      readonly slice?: Slice;
    };
