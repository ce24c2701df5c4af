import { describe, expect, test } from "vitest";
import { checkTree } from "../../../src/certificate/tree.ts";
import { proveSemialgebraic } from "../../../src/search/prove/semialgebraic.ts";
import { goalFrom } from "../../certificate/polynomial/goals.ts";

function proved(claim: string, budget = 20_000): boolean {
  const goal = goalFrom(claim);
  const end = performance.now() + budget;
  const alive = (): boolean => performance.now() < end;
  const tree = proveSemialgebraic(goal, alive);
  if (!tree) return false;
  expect(checkTree(goal, JSON.parse(JSON.stringify(tree)), { count: 0, rules: new Set() })).toBe(true);
  return true;
}

/** A claim, and a constant in it that makes it false. */
const CLAIMS: readonly (readonly [claim: string, broken: string])[] = [
  ["forall x, y real: abs(x + y) <= (1)*(abs(x) + abs(y))", "0.999"],
  ["forall x, y real: abs(abs(x) - abs(y)) <= (1)*abs(x - y)", "0.999"],
  ["forall x, y, z real: abs(x) + abs(y) + abs(z) + abs(x + y + z) >= (1)*(abs(x + y) + abs(y + z) + abs(z + x))", "1.001"],
  ["forall x, y >= 0: sqrt(x + y) <= (1)*(sqrt(x) + sqrt(y))", "0.999"],
  ["forall x >= -1: sqrt(1 + x) <= 1 + (1/2)*x", "0.4995"],
  ["forall x, y real: x + y <= (sqrt(2))*sqrt(x^2 + y^2)", "1.414"],
  ["forall x, y, z real: abs(x) + abs(y) + abs(z) <= (sqrt(3))*sqrt(x^2 + y^2 + z^2)", "1.732"],
  ["forall x, y, z, u, v, w real: abs(x*u + y*v + z*w) <= (1)*sqrt(x^2 + y^2 + z^2)*sqrt(u^2 + v^2 + w^2)", "0.999"],
  ["forall x, y, u, v real: sqrt((x + u)^2 + (y + v)^2) <= (1)*(sqrt(x^2 + y^2) + sqrt(u^2 + v^2))", "0.999"],
  ["forall x, y real: abs(sqrt(1 + x^2) - sqrt(1 + y^2)) <= (1)*abs(x - y)", "0.99"],
  ["forall x, y real: abs(x/(1 + abs(x)) - y/(1 + abs(y))) <= (1)*abs(x - y)", "0.999"],
  ["forall x, y real: abs(1/(1 + x^2) - 1/(1 + y^2)) <= (3*sqrt(3)/8)*abs(x - y)", "0.649"],
  ["forall x, y, u, v real: abs(max(x, y) - max(u, v)) <= (1)*max(abs(x - u), abs(y - v))", "0.999"],
  ["forall x in [0, 1]: x*sqrt(1 - x^2) <= (1/2)", "0.4995"],
  ["forall x, y >= 0 where x + y = 2: x^3*y^3*(x^3 + y^3) <= (2)", "1.999"],
  ["forall a, b, x, y real: 0 <= a^2 + b^2 + (2)*a*b*exp(-(x - y)^2)", "2.002"],
];

describe("goals between semialgebraic terms", () => {
  test.each(CLAIMS)("%s", (claim) => expect(proved(claim)).toBe(true));
  test.each(CLAIMS)("%s: not where the constant is %s", (claim, broken) => {
    expect(proved(claim.replace(/\((?:[0-9/]+|(?:3\*)?sqrt\([23]\)(?:\/8)?)\)/, `(${broken})`), 2000)).toBe(false);
  });
});
