/** Why a rule does not apply. */
export interface Refusal {
  readonly kind: "refused";
  readonly message: string;
}
export const refuse = (message: string): Refusal => ({ kind: "refused", message });
