import { InputError } from "../term/index.ts";
import { isRefuted, isShown, type Finding, type Role } from "./finding.ts";
import type { Charge } from "./step.ts";

/** The errors that say that a formula does not fit together; a slip of the pen does not. */
const ILL_TYPED: ReadonlySet<string> = new Set(["sort-mismatch", "dimension-mismatch", "unbound-variable"]);

function isIllTyped(build: () => unknown): boolean {
  try {
    build();
    return false;
  } catch (e) {
    if (e instanceof InputError) return ILL_TYPED.has(e.kind);
    throw e;
  }
}

/**
 * Whether all evidence of a charge is shown: each claim that must hold is proved, each that must fail is refuted, and the
 * formula called ill-typed is refused by its types. A charge without evidence is never sustained.
 */
export function sustained(charge: Charge, findings: readonly Finding[]): boolean {
  const [holds, fails] = [charge.holds?.length ?? 0, charge.fails?.length ?? 0];
  if (holds + fails === 0 && charge.illTyped === undefined) return false;
  const of = (role: Role) => findings.filter((f) => f.role === role);
  return (
    of("holds").length === holds && of("fails").length === fails &&
    of("holds").every((f) => isShown(f) && !isRefuted(f)) && of("fails").every((f) => isRefuted(f) && !isShown(f)) &&
    (charge.illTyped === undefined || isIllTyped(charge.illTyped))
  );
}
