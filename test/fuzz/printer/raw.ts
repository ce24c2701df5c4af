import fc from "fast-check";

const BINARY = ["add", "sub", "mul", "div", "min", "max"] as const;
const UNARY = ["neg", "abs", "step"] as const;
/** What has no rational value: such claims are printed and compared, not decided. */
const BEYOND = ["exp", "log", "sqrt", "sin", "tan", "atan", "tanh", "floor", "sigmoid", "acosh", "cbrt", "log1p"] as const;
const BEYOND_BINARY = ["rpow", "atan2"] as const;

/** A term before it has names: which variable, index or position is meant is a number, taken modulo what there is. */
export type Raw =
  | { readonly is: "number"; readonly num: number; readonly den: number }
  | { readonly is: "real" | "size"; readonly k: number }
  | { readonly is: "call"; readonly name: (typeof BINARY | typeof UNARY | typeof BEYOND | typeof BEYOND_BINARY)[number]; readonly args: readonly Raw[] }
  | { readonly is: "power"; readonly of: Raw; readonly exponent: number }
  | { readonly is: "entry"; readonly of: RawVector; readonly k: number }
  | { readonly is: "fold"; readonly how: "sum" | "max" | "min"; readonly dim: number; readonly name: number; readonly body: Raw }
  | { readonly is: "norm"; readonly which: "1" | "2" | "inf"; readonly of: RawVector }
  | { readonly is: "matrix"; readonly which: "F" | "spectral"; readonly by: Raw }
  | { readonly is: "dot"; readonly left: RawVector; readonly right: RawVector }
  | { readonly is: "tail"; readonly sides: 1 | 2; readonly values: RawVector; readonly weights: RawVector; readonly threshold: Raw };
/** A vector over the first dimension. */
export type RawVector =
  | { readonly is: "vector" }
  | { readonly is: "product"; readonly k: number }
  | { readonly is: "softmax"; readonly of: RawVector }
  | { readonly is: "broadcast"; readonly name: (typeof BINARY)[number]; readonly left: RawVector; readonly right: RawVector | Raw; readonly wide: boolean };

/** What a claim is made of: sizes, values of all it mentions, how its variables are bounded, two sides and a relation. */
export interface RawClaim {
  readonly sizes: readonly [number, number];
  readonly values: readonly { readonly num: number; readonly den: number }[];
  /** For each variable: no bound, or the sign of its values as a bound, open or closed, or both ends. */
  readonly bounds: readonly number[];
  readonly left: Raw;
  readonly right: Raw;
  readonly relation: "<=" | "<" | ">=" | ">" | "=" | "!=";
  /** A further hypothesis. */
  readonly where: readonly [Raw, "<=" | "<" | "!=", Raw] | null;
  /** Sides that are vectors instead, where there are any. */
  readonly wide: readonly [RawVector, RawVector] | null;
}

const small = fc.nat({ max: 5 });
const of = <T extends string>(tag: T) => fc.constant(tag);

function terms(beyond: boolean) {
  return fc.letrec<{ real: Raw; vector: RawVector }>((tie) => {
    const [r, v] = [tie("real"), tie("vector")];
    const leaf: fc.Arbitrary<Raw> = fc.oneof(
      fc.record({ is: of("number"), num: fc.nat({ max: 4 }), den: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ is: fc.constantFrom("real" as const, "size" as const), k: small }),
    );
    const rational: fc.Arbitrary<Raw>[] = [
      fc.record({ is: of("call"), name: fc.constantFrom(...BINARY), args: fc.tuple(r, r) }),
      fc.record({ is: of("call"), name: fc.constantFrom(...UNARY), args: fc.tuple(r) }),
      fc.record({ is: of("power"), of: r, exponent: fc.integer({ min: -2, max: 3 }) }),
      fc.record({ is: of("entry"), of: v, k: small }),
      fc.record({ is: of("fold"), how: fc.constantFrom("sum" as const, "max" as const, "min" as const), dim: small, name: small, body: r }),
      fc.record({ is: of("norm"), which: fc.constantFrom("1" as const, "inf" as const), of: v }),
      fc.record({ is: of("dot"), left: v, right: v }),
    ];
    const more: fc.Arbitrary<Raw>[] = [
      fc.record({ is: of("call"), name: fc.constantFrom(...BEYOND), args: fc.tuple(r) }),
      fc.record({ is: of("call"), name: fc.constantFrom(...BEYOND_BINARY), args: fc.tuple(r, r) }),
      fc.record({ is: of("norm"), which: of("2"), of: v }),
      fc.record({ is: of("matrix"), which: fc.constantFrom("F" as const, "spectral" as const), by: r }),
      fc.record({ is: of("tail"), sides: fc.constantFrom(1 as const, 2 as const), values: v, weights: v, threshold: r }),
    ];
    const wide = fc.constantFrom(...BINARY);
    return {
      real: fc.oneof({ maxDepth: 3, depthSize: "small", withCrossShrink: true }, leaf, ...rational, ...(beyond ? more : [])),
      vector: fc.oneof(
        { maxDepth: 2, depthSize: "small", withCrossShrink: true },
        fc.constant<RawVector>({ is: "vector" }),
        fc.record({ is: of("product"), k: small }),
        ...(beyond ? [fc.record({ is: of("softmax"), of: v })] : []),
        fc.record({ is: of("broadcast"), name: wide, left: v, right: v, wide: fc.constant(true) }),
        fc.record({ is: of("broadcast"), name: wide, left: v, right: r, wide: fc.constant(false) }),
      ),
    };
  });
}

function claims(beyond: boolean): fc.Arbitrary<RawClaim> {
  const { real, vector } = terms(beyond);
  const value = fc.record({ num: fc.integer({ min: -3, max: 3 }), den: fc.integer({ min: 1, max: 2 }) });
  const size = fc.integer({ min: 1, max: 2 });
  return fc.record({
    sizes: fc.tuple(size, size),
    values: fc.array(value, { minLength: 10, maxLength: 10 }),
    bounds: fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 }),
    left: real,
    right: real,
    relation: fc.constantFrom("<=", "<", ">=", ">", "=", "!="),
    where: fc.option(fc.tuple(real, fc.constantFrom("<=" as const, "<" as const, "!=" as const), real), { nil: null, freq: 2 }),
    wide: fc.option(fc.tuple(vector, vector), { nil: null, freq: 4 }),
  });
}

/** Random claims about rational functions of named and indexed variables, at a point. */
export const rawClaim = claims(false);
/** Random claims with every function there is. */
export const rawClaimBeyond = claims(true);
