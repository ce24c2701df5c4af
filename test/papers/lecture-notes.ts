/**
 * A paper of forty lines in the style of lecture notes: a step of gradient descent, the divergences of randomized response,
 * regret with a tuned step size, and Bernstein's inequality. A few lines are wrong on purpose, as such notes are by accident.
 */
import { parseClaim, sentence, step, type Paper, type Section, type StepSource } from "lemmakit";

const c = parseClaim;
const line = (label: string, claim: string, more: Partial<StepSource> = {}): StepSource => step({ label, where: "display", printed: c(claim), note: "", ...more });
const prose = (label: string, text: string, more: Partial<StepSource> = {}): StepSource => step({ label, where: "text", printed: sentence(text), note: "", ...more });

/** One step on an L-smooth function: g is the norm of the gradient, e the step size. */
const descent: Section = {
  name: "A descent lemma",
  steps: [
    prose("smooth", "Let f have an L-Lipschitz gradient."),
    line("descent-step", "forall g >= 0, L > 0, e > 0 where e*L <= 1: L*e^2*g^2/2 - e*g^2 <= -e*g^2/2"),
    line("descent-best", "forall g >= 0, L > 0: L*(1/L)^2*g^2/2 - 1/L*g^2 = -g^2/(2*L)"),
    line("descent-strict", "forall g > 0, L > 0, e > 0 where e*L < 2: L*e^2*g^2/2 - e*g^2 < 0"),
    line("descent-too-far", "forall g >= 0, L > 0, e > 0 where e*L <= 2: L*e^2*g^2/2 - e*g^2 <= -e*g^2/2", {
      repair: { claim: c("forall g >= 0, L > 0, e > 0 where e*L <= 2, e*L <= 1: L*e^2*g^2/2 - e*g^2 <= -e*g^2/2") },
    }),
    line("young", "forall a, b real, s > 0: a*b <= s*a^2/2 + b^2/(2*s)"),
    line("three-points", "forall x, y, z real: 2*(x - y)*(z - y) = (x - y)^2 + (z - y)^2 - (x - z)^2"),
    line("contraction", "forall m > 0, L > 0, e > 0 where e*L <= 1, m <= L: (1 - e*m)^2 <= 1 - e*m"),
    line("rate", "forall t in [0,1]: 1 - t <= exp(-t)"),
    line("iterations", "forall k > 0, t > 0: exp(-k*t) <= 1/(k*t*exp(1))"),
  ],
};

/** Randomized response with privacy e: a bit is kept with probability exp(e)/(1 + exp(e)). */
const response: Section = {
  name: "Randomized response",
  steps: [
    line("odds", "forall e > 0: exp(e)/(1 + exp(e))/(1 - exp(e)/(1 + exp(e))) = exp(e)"),
    line("total-variation", "forall e >= 0: (exp(e) - 1)/(exp(e) + 1) <= e/2"),
    line("divergence", "forall e >= 0: e*(exp(e) - 1)/(exp(e) + 1) <= e^2/2", { reasons: ["total-variation"] }),
    line("divergence-third", "forall e >= 0: e*(exp(e) - 1)/(exp(e) + 1) <= e^2/3", { reasons: ["total-variation"] }),
    line("order-two", "forall e >= 0: log((exp(2*e) + exp(-e))/(1 + exp(e))) <= e"),
    line("chi-square", "forall e >= 0: (exp(e) - 1)^2/(exp(e)*(1 + exp(e))^2) <= e^2"),
    line("small-privacy", "forall e in [0,1]: exp(e) - 1 <= 2*e"),
    line("second-order", "forall e in [0,1]: exp(e) <= 1 + e + e^2"),
    line("composition", "forall e in [0,1]: e*(exp(e) - 1) <= 2*e^2", { reasons: ["small-privacy"] }),
    line("subsampling", "forall q in [0,1], e >= 0: log(1 + q*(exp(e) - 1)) <= q*(exp(e) - 1)"),
    line("subsampling-below", "forall q in [0,1], e >= 0: log(1 + q*(exp(e) - 1)) <= e"),
    line("subsampling-mean", "forall q in [0,1], e >= 0: q*e <= log(1 - q + q*exp(e))"),
    line("hoeffding", "forall q in [0,1], e real: log(1 - q + q*exp(e)) <= q*e + e^2/8"),
  ],
};

/** Online gradient descent on a set of diameter D with gradients at most G, for T rounds. */
const regret: Section = {
  name: "Regret",
  steps: [
    line("any-step", "forall D, G, T, e > 0: D*G*sqrt(T) <= D^2/(2*e) + e*G^2*T/2"),
    line("tuned-step", "forall D, G, T > 0: D^2/(2*(D/(G*sqrt(T)))) + D/(G*sqrt(T))*G^2*T/2 = D*G*sqrt(T)"),
    line("tuned-half", "forall D, G, T > 0: D^2/(2*(D/(G*sqrt(T)))) + D/(G*sqrt(T))*G^2*T/2 <= D*G*sqrt(T)/2"),
    line("tuned-by-name", "forall D, G, T > 0, e > 0 where e = sqrt(D/(T*G^2)): D/e + e*G^2*T <= 2*G*sqrt(D*T)"),
    line("hedge-step", "forall l in [0,1], e >= 0: exp(-e*l) <= 1 - e*l + e^2*l^2/2"),
    line("log-below", "forall x >= -1/2: x - x^2 <= log(1 + x)"),
    line("sum-of-steps", "forall t >= 1: 1/sqrt(t) <= 2*(sqrt(t) - sqrt(t - 1))"),
    line("doubling", "sqrt(2)/(sqrt(2) - 1) <= 7/2"),
    prose("anytime", "Hence the doubling trick costs a constant factor.", { reasons: ["doubling"] }),
  ],
};

/** Sums of bounded variables with variance v. */
const bernstein: Section = {
  name: "Bernstein's inequality",
  steps: [
    prose("chernoff", "By Markov's inequality, optimise over the exponent."),
    line("exponential-moment", "forall x in [0,3): exp(x) - 1 - x <= x^2/(2*(1 - x/3))"),
    line("bennett", "forall u >= 0: u^2/(2 + 2*u/3) <= (1 + u)*log(1 + u) - u"),
    line("bennett-quarter", "forall u >= 0: u^2/(2 + u/4) <= (1 + u)*log(1 + u) - u"),
    line("optimal-exponent", "forall v, t > 0: t/(v + t/3)*t - (t/(v + t/3))^2*v/(2*(1 - t/(v + t/3)/3)) = t^2/(2*(v + t/3))"),
    line("variance", "forall p in [0,1]: p*(1 - p) <= 1/4"),
    line("variance-large", "forall p in [0,1] where p*(1 - p) >= 1/3: p = 1/2"),
    line("rademacher", "forall x real: (exp(x) + exp(-x))/2 <= exp(x^2/2)"),
    line("pinsker", "forall p, q in (0,1): 2*(p - q)^2 <= q*log(q/p) + (1 - q)*log((1 - q)/(1 - p))"),
  ],
};

export const paper: Paper = {
  title: "Notes on four inequalities",
  source: "written for this test",
  sections: [descent, response, regret, bernstein],
  results: [
    { name: "Regret bound", statement: "tuned-step", proof: ["any-step", "tuned-by-name"], repaired: "True as printed." },
    { name: "Bernstein", statement: "bennett", proof: ["exponential-moment", "optimal-exponent", "chernoff"], repaired: "True as printed." },
  ],
};
