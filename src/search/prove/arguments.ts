import { Rational } from "../../exact/index.ts";
import type { Claim, Formula } from "../../claim/index.ts";
import type { Affine } from "../../certificate/frame.ts";
import { constantValue, partsOf, type Node, type Real } from "../../term/index.ts";

/** `slope·x + rest` for the one variable of a term, or a constant. */
interface Line {
  readonly name?: string;
  readonly slope: Rational;
  readonly rest: Rational;
}
const { ZERO, ONE } = Rational;
const scaled = (l: Line, q: Rational): Line => ({ ...l, slope: l.slope.mul(q), rest: l.rest.mul(q) });
function together(a: Line, b: Line): Line | undefined {
  if (a.name !== undefined && b.name !== undefined && a.name !== b.name) return undefined;
  const name = a.name ?? b.name;
  return { ...(name === undefined ? {} : { name }), slope: a.slope.add(b.slope), rest: a.rest.add(b.rest) };
}

/** A term as a line in one variable, as it is written; nothing where it is none. */
function lineOf(n: Node): Line | undefined {
  if (n.tag === "variable") return n.sort.kind === "real" ? { name: n.name, slope: ONE, rest: ZERO } : undefined;
  if (n.tag === "number") return { slope: ZERO, rest: n.value };
  if (n.tag !== "apply") return undefined;
  const [x, y] = n.args.map(lineOf);
  if (!x) return undefined;
  const q = n.args[1] && constantValue(n.args[1] as Real);
  const p = constantValue(n.args[0] as Real);
  switch (n.operator) {
    case "neg":
      return scaled(x, Rational.of(-1));
    case "add":
      return y && together(x, y);
    case "sub":
      return y && together(x, scaled(y, Rational.of(-1)));
    case "mul":
      return q ? scaled(x, q) : p && y ? scaled(y, p) : undefined;
    case "div":
      return q && q.sign !== 0 ? scaled(x, ONE.div(q)) : undefined;
    default:
      return undefined;
  }
}

/**
 * For each variable of a claim, in their order, the frame in which the line that is most often written of it is the variable
 * itself; nothing where one stands alone. `tanh(2*x + 1) - tanh(3*y - 2)` becomes `tanh(x) - tanh(y)`.
 */
export function ofArguments(c: Claim): (Affine | undefined)[] {
  const counts = new Map<string, Map<string, { affine: Affine; plain: boolean; n: number }>>();
  const visit = (n: Node | Formula): void => {
    const line = "sort" in n ? lineOf(n) : undefined;
    if (line?.name !== undefined && line.slope.sign !== 0) {
      const mine = counts.get(line.name) ?? new Map<string, { affine: Affine; plain: boolean; n: number }>();
      counts.set(line.name, mine);
      const affine = { scale: ONE.div(line.slope), shift: line.rest.neg().div(line.slope) };
      const key = `${affine.scale} ${affine.shift}`;
      mine.set(key, { affine, plain: affine.scale.equals(ONE) && affine.shift.sign === 0, n: (mine.get(key)?.n ?? 0) + 1 });
    } else for (const p of partsOf(n)) visit(p.of);
  };
  visit(c.conclusion);
  return c.variables.map((v) => {
    const [first] = [...(counts.get(v.name)?.values() ?? [])].sort((a, b) => b.n - a.n || Number(b.plain) - Number(a.plain));
    return first && !first.plain ? first.affine : undefined;
  });
}
