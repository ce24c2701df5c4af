import type { Claim } from "../../src/claim/index.ts";
import type { Found } from "../../src/certificate/index.ts";
import type { Proved } from "../../src/kernel/proved.ts";
import { certify } from "../../src/prove/certify.ts";

/** What the kernel makes of what a finder, or whoever forged it, says. A forgery may be no tree at all. */
export function checkFound(claim: Claim, found: unknown): { readonly kind: "proved"; readonly proved: Proved } | { readonly kind: "refused"; readonly message: string } {
  try {
    const made = certify(claim, found as Found);
    return "proved" in made ? { kind: "proved", proved: made.proved } : { kind: "refused", message: made.missing };
  } catch (e) {
    return { kind: "refused", message: (e as Error).message };
  }
}
