import pc from "picocolors";
import type { Status } from "../audit/index.ts";

type Paint = (text: string) => string;

/** Colours for words of the report; plain where colour is off. */
export interface Palette {
  readonly status: (s: Status) => string;
  readonly verdict: (v: string) => string;
  readonly bold: Paint;
  readonly dim: Paint;
}

/** The palette of a stream: colour on terminals that want it, none when piped or when NO_COLOR is set. */
export function palette(stream: { readonly isTTY?: boolean | undefined }, env: NodeJS.ProcessEnv = process.env): Palette {
  const on = (stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb") || Boolean(env["FORCE_COLOR"]);
  const c = pc.createColors(on);
  const statuses: Record<Status, Paint> = {
    holds: c.green, gap: c.yellow, false: c.red, "ill-posed": c.magenta, "hypothesis-missing": c.yellow, vacuous: c.magenta, unproved: c.blue, unchecked: c.gray,
  };
  const verdicts: Record<string, Paint> = { proved: c.green, refuted: c.red, open: c.blue };
  return { status: (s) => statuses[s](s), verdict: (v) => (verdicts[v] ?? String)(v), bold: c.bold, dim: c.dim };
}
