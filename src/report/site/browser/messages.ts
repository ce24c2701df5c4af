/** What the page asks of the worker. */
export interface Question {
  /** In the grammar, or in LaTeX. */
  readonly claim: string;
  /** Only read it, and say what it was read as. */
  readonly preview?: true;
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

/** What a claim was read as: in the grammar, and as MathML. */
export interface Preview {
  readonly kind: "preview";
  readonly claim: string;
  readonly formula: string;
  readonly conditions: readonly string[];
}

/** What is known of a claim that stayed open. Conditions and points are text. */
export interface Known {
  readonly points: number;
  readonly sizes: readonly string[];
  readonly nearest?: string;
  readonly touching?: Readonly<Record<string, string>>;
  /** A part of the domain on which it is proved, and what holds the rest. */
  readonly proved?: string;
  readonly left: readonly string[];
  readonly ended?: string;
}

/** What the worker answers. Enclosures are exact decimal text. */
export type Answer =
  | Preview
  | { readonly kind: "malformed"; readonly message: string; readonly column?: number }
  | { readonly kind: "not-refuted"; readonly claim: string; readonly message: string }
  | { readonly kind: "open"; readonly claim: string; readonly reason: string; readonly message: string; readonly seconds: number; readonly known: Known }
  | { readonly kind: "proved"; readonly claim: string; readonly method: string; /** The dimensions that it holds for every size of. */ readonly every: readonly string[]; readonly seconds: number }
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
