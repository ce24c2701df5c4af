export { Rational } from "./rational.ts";
export { parseDecimal, parseRational } from "./text.ts";
export { exactDouble, nextUp, nextDown, doubleBelow, doubleAbove, nearestDouble } from "./double.ts";
