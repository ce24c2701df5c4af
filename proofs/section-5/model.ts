/**
 * Two classifiers at the datum x = 1 with label 1, and perturbations below 9/10. A has the scores (x, 0): it is robust. B has
 * ((x - 1/2)/100, 0): it is not.
 */
import { add, div, neg, num, sub, type Real } from "lemmakit";
import { softplus } from "../notation.ts";

/** The lead of class 1 at x = 1 + t. */
export const leadA = (t: Real): Real => add(1, t);
export const leadB = (t: Real): Real => div(sub(add(1, t), num("1/2")), 100);
/** By how much the loss at x = 1 + t exceeds the loss at x = 1; of label 1 it is log(1 + exp(-lead)). */
export const gapA = (t: Real): Real => sub(softplus(neg(leadA(t))), softplus(neg(leadA(num(0)))));
export const gapB = (t: Real): Real => sub(softplus(neg(leadB(t))), softplus(neg(leadB(num(0)))));
/** Above all gaps of B, at the end of the ball: 0.0045. */
export const largestB: Real = gapB(num("-9/10"));
