import { describe, expect, test } from "vitest";
import { at, claim, free, gt, index, InputError, latexClaim, leq, parseClaim, pi, printClaim, real, size, sum, vector } from "lemmakit";

describe("claims are read", () => {
  test.each([
    ["forall x > 0: abs(log(x)) <= abs(x - 1/x)/2", "forall x > 0: abs(log(x)) <= abs(x - 1/x)/2"],
    ["forall p in [0,1], h real: p*h <= 1", "forall p in [0,1], h real: p*h <= 1"],
    ["forall 0 < x <= 1: x <= 1", "forall x in (0,1]: x <= 1"],
    ["forall 1 >= x > 0: x <= 1", "forall x in (0,1]: x <= 1"],
    ["forall x, y > 0: x <= y", "forall x > 0, y > 0: x <= y"],
    ["forall x: x = x", "forall x real: x = x"],
    ["forall x in (-inf, pi/2): x < 2", "forall x < pi/2: x < 2"],
    ["forall x real, y real where x < y <= 3, x*y = 1: x < 3", "forall x real, y real where x < y, y <= 3, x*y = 1: x < 3"],
    ["forall x real such that x >= 1: x > 0", "forall x real where x >= 1: x > 0"],
    ["forall x real: x > 0 if x > 1", "forall x real where x > 1: x > 0"],
    ["forall v in R^c: norm2(v) ≤ norm1(v)", "forall dim c, v in R^c: norm2(v) <= norm1(v)"],
    ["forall dim c >= 2, e in (0,inf)^c, y in 1..c: e[y] > 0", "forall dim c >= 2, e in (0,inf)^c, y in 1..c: e[y] > 0"],
    ["forall W in R^(c x r), u in R^r: norm2(W*u) <= normF(W)*norm2(u)", "forall dim c, dim r, W in R^(c x r), u in R^r: norm2(W*u) <= normF(W)*norm2(u)"],
    ["forall v in [0,1]^3: sum(j in 3, v[j]) <= 3", "forall v in [0,1]^3: sum(j in 3, v[j]) <= 3"],
    ["1 <= 2", "1 <= 2"],
    ["1 <= 2 if 2 <= 3, 3 <= 4", "1 <= 2 if 2 <= 3, 3 <= 4"],
  ])("%s", (text, expected) => {
    const claim = parseClaim(text);
    expect(printClaim(claim)).toBe(expected);
    expect(parseClaim(printClaim(claim))).toEqual(claim);
    expect(latexClaim(claim, true)).not.toBe("");
  });
});

describe("bad claims are refused at their column", () => {
  test.each<[string, InputError["kind"], number, RegExp]>([
    ["forall x > 0 log(x) <= 1", "syntax", 14, /expected ":"/],
    ["forall x > 2*y: x <= 1", "unbound-variable", 14, /"y" is not bound/],
    ["x <= 1", "unbound-variable", 1, /begin with "forall x real: …"/],
    ["forall 0 < x < e: x < 3", "ambiguous", 16, /"exp\(1\)"/],
    ["forall n in N: n >= 0", "ambiguous", 13, /integer n >= 1/],
    ["forall x real: x > 1, x > 0", "syntax", 21, /joined by "and"/],
    ["forall x real where z < 1: x > 1", "unbound-variable", 21, /"z" is not bound/],
    ["forall u, v in R^n: u != v", "unsupported", 23, /compares real numbers/],
    ["forall x > 0: log(x)", "syntax", 21, /expected one of/],
    ["forall x in R^: x >= 0", "syntax", 15, /a dimension, found ":"/],
    ["forall v in R^n, y in 1..: v[y] >= 0", "syntax", 26, /a dimension, found ":"/],
    ["forall x in : x > 0", "syntax", 13, /found ":"/],
    ["forall x real where : x > 0", "syntax", 21, /found ":"/],
    ["forall x real: x >", "syntax", 19, /found the end of the text/],
    ["forall x real, x real: x <= 1", "syntax", 16, /bound twice/],
    ["forall e > 0 let e = 1: e <= 1", "syntax", 18, /bound twice/],
    ["forall log real: log <= 1", "syntax", 8, /meaning of its own/],
    ["forall oo in [0,1], x in [0,oo]: x <= 1", "syntax", 8, /meaning of its own/],
    ["forall x in [inf, 0]: x <= 5", "empty-domain", 14, /lower bound of an interval cannot be inf/],
    ["forall x in [0, -inf): x >= -5", "empty-domain", 17, /upper bound of an interval cannot be -inf/],
    ["forall x in [0,1: x <= 1", "syntax", 17, /close the interval/],
    ["forall u in R^c, v in R^d: norm2(u + v) <= 1", "dimension-mismatch", 36, /vector over c and a vector over d/],
    ["forall u in R^c, v in R^d: u <= v", "dimension-mismatch", 30, /over c/],
    ["forall x real: x <= 1 1", "ambiguous", 23, /no operator/],
    ["forall 0 < x > 1: x <= 1", "syntax", 8, /different ways/],
    ["", "syntax", 1, /end of the text/],
  ])("%s", (text, kind, column, message) => {
    try {
      parseClaim(text);
      expect.unreachable("it was read");
    } catch (e) {
      expect(e).toBeInstanceOf(InputError);
      expect([(e as InputError).kind, (e as InputError).column]).toEqual([kind, column]);
      expect((e as InputError).message).toMatch(message);
    }
  });
});

test("nothing of a claim can be changed", () => {
  const c = parseClaim("forall dim n, x in [0,1]^n, y real where y >= 1, y <= 2: y >= 1");
  const parts: object[] = [c, c.dimensions, c.dimensions[0]!, c.variables, c.hypotheses, c.conclusion, ...c.hypotheses];
  for (const v of c.variables) parts.push(v, v.sort, v.domain);
  for (const p of parts) expect(Object.isFrozen(p)).toBe(true);
});

describe("a name that means something else is refused, however the claim was made", () => {
  const x = vector("x", "c");
  test.each<[string, () => unknown]>([
    ["a variable", () => claim([free(real("pi"))], leq(real("pi"), pi))],
    ["a variable like infinity", () => claim([free(real("oo"))], leq(real("oo"), 1))],
    ["a variable like a function", () => claim([free(real("exp"))], leq(real("exp"), 1))],
    ["a variable like a word", () => claim([free(real("where"))], leq(real("where"), 1))],
    ["a dimension", () => claim([free(vector("x", "pi"))], gt(size("pi"), 0))],
    ["an index", () => claim([free(x)], gt(sum("c", (j) => at(x, j), "pi"), 0))],
    ["a free index", () => claim([free(x), free(index("pi", "c"))], gt(at(x, index("pi", "c")), 0))],
    ["a dimension in text", () => parseClaim("forall x in R^pi: norm2(x) >= 0")],
    ["an index in text", () => parseClaim("forall x in R^c: sum(pi in c, x[pi]) >= 0")],
  ])("%s", (_, make) => expect(make).toThrow(/has a meaning of its own and cannot name a/));
});
