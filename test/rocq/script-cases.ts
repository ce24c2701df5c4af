/** Claims whose certificates Rocq accepts: among them, every function and relation, hypotheses, and what is partial. */
export const proofs: readonly string[] = [
  "forall x > 0: 1 - 1/x <= log(x) <= x - 1",
  "forall x, y real where x >= y: exp(y) <= exp(x)",
  "forall x > 0, y > 0: sqrt(x*y) <= (x + y)/2",
  "forall x real where 1/x > 0: x > 0",
  "forall x in [0,pi/2]: sin(x) <= x",
  "forall x, y real: max(x, y) + min(x, y) = x + y",
  "forall x >= 0: abs(tanh(x)) < 1",
  "forall S real, S_ > 0: S^2/S_ + S_ >= 2*S",
  "forall x in (1,2): x^-2 != 2",
  "forall x in (0,1), y < 0 where 1/(x - 2) <= y, 2^x <= 2, sqrt(max(x, 0)/(1 + x^2)) <= 1, 1/y^3 <= 1: x <= 1",
];

/** Files that say or show something else than what was proved. */
export const forgeries: readonly { readonly what: string; readonly claim: string; readonly from: RegExp; readonly to: string }[] = [
  { what: "a statement that says more", claim: "forall x > 0: log(x) <= x - 1", from: /ln x <= x - 1/, to: "ln x <= x - 2" },
  { what: "a statement without its premise", claim: "forall x > 0: log(x) <= x - 1", from: /0 < x ->\n/, to: "" },
  { what: "a strict statement", claim: "forall x > 0: log(x) <= x - 1", from: /ln x <= x - 1/, to: "ln x < x - 1" },
  { what: "a goal that says more", claim: "forall x real: 1 + x <= exp(x)", from: /(Definition goals .*?)GE/, to: "$1GT" },
  { what: "a hypothesis that is not in the statement", claim: "forall x > 0: log(x) <= x - 1", from: /(Definition given_ [^]*?)\]\.$/m, to: "$1; (Fact [] (Num (Qmake (-1) 1)) GE)]." },
  { what: "a point that is another", claim: "forall x, y real where x >= y: exp(y) <= exp(x)", from: /1%positive => b\d/, to: "1%positive => 0%R" },
  { what: "a step that claims more", claim: "forall x real: 0 <= x^2 - 2*x + 1", from: /(Definition steps_0 [^]*?) GE /, to: "$1 GT " },
];
