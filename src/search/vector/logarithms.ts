import { apply, fact, mul, num, power, sub, type Term } from "../../kernel/index.ts";
import { Rational } from "../../exact/index.ts";
import { lcm } from "../../prove/core/terms.ts";
import { formOf, scaleForm, termOf, type Call, type Monomial } from "./form.ts";
import { aggregates } from "./gather.ts";
import type { Tactic } from "./tactic.ts";

/** Whether a product holds the logarithm of a sum over a dimension. */
export const holdsLogSum = (m: Monomial): boolean => m.powers.some(([a]) => a.term.tag === "apply" && a.term.fn === "log" && aggregates(a.term).size > 0);

/** Units of work for a step from products of powers to logarithms. */
const WORK = 5e7;

/** Σ cₖ·log Xₖ + rest ≥ 0 as an inequality between products of powers of the Xₖ and exponentials. */
export const withoutLogarithms: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const isLog = ({ powers }: Monomial): boolean => powers.length === 1 && powers[0]![1] === 1 && powers[0]![0].term.tag === "apply" && powers[0]![0].term.fn === "log";
  const logs = form.filter(isLog);
  if (logs.length === 0 || !logs.some(holdsLogSum)) return undefined;
  const common = logs.reduce((n, m) => lcm(n, m.q.den), 1n);
  if (common > 4n || logs.some((m) => abs(m.q.num) * common > 6n * m.q.den)) return undefined;
  const scaled = scaleForm(form, Rational.of(common));
  const side = (sign: 1 | -1): Term => {
    const powersOf = scaled.filter((m) => isLog(m) && m.q.sign === sign).map((m) => power((m.powers[0]![0].term as Call).of, Number(abs(m.q.num))));
    const rest = scaled.filter((m) => !isLog(m) && m.q.sign === sign);
    const exponential = rest.length ? [apply("exp", termOf(scaleForm(rest, sign)))] : [];
    const factors = [...powersOf, ...exponential];
    return factors.length ? factors.reduce(mul) : num(1);
  };
  const goal = sub(side(1), side(-1));
  p.log(depth, "without logarithms");
  const th = p.goal(scene, goal, relation, depth - 1);
  if (!th) return undefined;
  const positive = logs.map((m) => scene.show((m.powers[0]![0].term as Call).of, ">"));
  return p.scalar(scene, fact(t, relation), [scene.fit(th, goal), ...positive], WORK);
};

const abs = (n: bigint): bigint => (n < 0n ? -n : n);
