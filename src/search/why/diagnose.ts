import type { Claim } from "../../claim/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { goalOf } from "../../certificate/make-goal.ts";
import { statementOf } from "../../certificate/obligations.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { signsAt } from "../../certificate/place.ts";
import { isRefusal } from "../../certificate/terms.ts";
import type { SearchReport } from "../search.ts";
import { contactNear, type Contact } from "./contact.ts";
import { regionsOf, type Regions } from "./regions.ts";

/** Why a claim stayed open: where its sides come nearest, and what part of the domain is left. */
export interface Diagnosis {
  /** An exact touching point. */
  readonly contact: Contact | undefined;
  /** The nearest point that the search saw, where it is not known exactly: values as doubles, and the gap over the size of the sides. */
  readonly nearest: { readonly at: Readonly<Record<string, number>>; readonly gap: number } | undefined;
  readonly regions: Regions | undefined;
}

/** Sides nearer than this share of their size are said to come near each other. */
const NEAR = 1e-6;
const NOISE = 1e-9;

/** Looks for what stands in the way of a proof. Only of claims between scalars. */
export function diagnose(claim: Claim, report: SearchReport, expired: () => boolean): Diagnosis | undefined {
  try {
    const s = statementOf(claim);
    if (isRefusal(s) || s.conclusions.length !== 1 || s.variables.length === 0) return undefined;
    const signs = signsAt(s.variables, s.hypotheses);
    const gap = readValue(s.conclusions[0]!.term, signs);
    // A violation in doubles that decimals did not confirm is noise.
    const nearest = report.nearest && report.nearest.score < NOISE ? report.nearest : undefined;
    const point = nearest && s.variables.map((v) => nearest.point[v.name]!);
    const contact = point && contactNear(gap, s.variables, point, expired);
    const goal: Goal = goalOf(s.variables, s.hypotheses, gap, s.conclusions[0]!.strict);
    const whole = goal.variables.length === s.variables.length;
    return {
      contact,
      nearest: !contact && nearest && -nearest.score < NEAR ? { at: nearest.point, gap: Math.abs(nearest.score) } : undefined,
      regions: whole ? regionsOf(claim, [goal], expired) : undefined,
    };
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}
