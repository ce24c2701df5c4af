import { add, mul, power, type Term } from "../../kernel/index.ts";

/** A sum of products of powers with another term in place of one of its parts. */
export function withPart(t: Term, part: Term, by: Term): Term {
  if (t === part) return by;
  switch (t.tag) {
    case "add":
    case "mul": {
      const [left, right] = [withPart(t.left, part, by), withPart(t.right, part, by)];
      return left === t.left && right === t.right ? t : t.tag === "add" ? add(left, right) : mul(left, right);
    }
    case "power": {
      const base = withPart(t.base, part, by);
      return base === t.base ? t : power(base, t.exponent);
    }
    default:
      return t;
  }
}
