export { Rational } from "./rational.ts";
export { parseDecimal, parseRational } from "./text.ts";
export { exactDouble, nextUp, nextDown, doubleBelow, doubleAbove, nearestDouble } from "./double.ts";
export { integerRoot, rationalRoot } from "./root.ts";
export { beyond, LIMITS, type LimitName } from "./limits.ts";
export { spend } from "./spend.ts";
export { Budget, OutOfBudget, type Allowance, type Ending } from "./work.ts";
