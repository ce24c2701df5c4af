import { Rational } from "../../../src/exact/rational.ts";
import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const { apply } = RULES.close;
const th = (...hs: string[]) => RULES.arith.apply({ term: t("x + d"), relation: ">=", summands: [{ coefficient: Rational.ONE, facts: [given(hs[0]!)], squares: [] }, ...hs.slice(1).map((h) => ({ coefficient: Rational.ONE, facts: [given(h)], squares: [] }))] });
gives("a limit", () => apply({ from: th("x >= 0", "d > 0"), gap: "d", term: t("x") }), "x >= 0 |- x >= 0");
gives("a strict one", () => apply({ from: RULES.arith.apply({ term: t("d + x"), relation: ">", summands: ["d > 0", "x >= 0"].map((h) => ({ coefficient: Rational.ONE, facts: [given(h)], squares: [] })) }), gap: "d", term: t("x") }), "x >= 0 |- x >= 0");
forgery("a bound that has the gap in it", () => apply({ from: given("d > 0"), gap: "d", term: t("0*d") }), "occurs elsewhere", "|- d > 0", { d: -1 });
forgery("a hypothesis that has the gap in it", () => apply({ from: th("x + d >= 0"), gap: "d", term: t("x") }), "occurs elsewhere", "x + d >= 0 |- x >= 0", { x: -1, d: 2 });
forgery("a fact about the wrong sign", () => apply({ from: given("x - d >= 0"), gap: "d", term: t("x") }), "is not e + d", "x - d >= 0 |- x >= 0", { x: -1, d: -2 });
forgery("an inequation", () => apply({ from: given("x + d != 0"), gap: "d", term: t("x") }), "is not e + d", "|- x >= 0", { x: -1 });
forgery("another term", () => apply({ from: given("x + d >= 0"), gap: "d", term: t("x - 1") }), "is not e + d", "x + d >= 0 |- x - 1 >= 0", { x: 0, d: 1 });
forgery("a term that may have no value", () => apply({ from: th("x >= 0", "d > 0"), gap: "d", term: t("x + 0*log(y)") }), "has a value", "x >= 0 |- x + 0*log(y) >= 0", { x: 0, y: 0 });
refusal("a fact about all positions", () => apply({ from: given("forall i:n: x + d >= 0"), gap: "d", term: t("x") }), "specialise");
refusal("no name", () => apply({ from: th("x >= 0", "d > 0"), gap: 1 as never, term: t("x") }), "a name");
