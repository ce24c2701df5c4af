import { isShown } from "../../audit/index.ts";
import type { SiteModel } from "./model.ts";

/** Words that restrict what was shown. */
const RESTRICTS = /\b(?:shown|stated|proved) (?:here )?(?:only )?for\b|\bonly shown\b/i;

/** The steps whose words restrict what was shown, and whose badges do not say so. The site is not built while there is one. */
export function overclaims(model: SiteModel): string[] {
  return model.steps.flatMap(({ audited: { step, findings } }) => {
    const proved = (role: string): boolean => findings.some((f) => f.role === role && isShown(f));
    const { repair } = step;
    const out: string[] = [];
    const say = (text: string, of: string): void => void out.push(`${step.label}: "${text}" restricts ${of}, and its badge does not`);
    if (repair?.only === undefined && proved("repair")) for (const text of [repair?.text, step.note]) if (text !== undefined && RESTRICTS.test(text)) say(text, 'the repair (say so in "only")');
    if (proved("printed") && RESTRICTS.test(step.note)) say(step.note, "the line");
    return out;
  });
}
