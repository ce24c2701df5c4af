import { exp, log } from "../../src/enclosure/compiled/index.ts";
import { anyDouble, random } from "../enclosure/compiled/random.ts";
import { ulps } from "../enclosure/compiled/ulps.ts";

/** The largest error seen of an own function, in ulps. */
export interface FunctionResult {
  readonly name: string;
  readonly samples: number;
  readonly worst: number;
  readonly at: number;
}

export function measureFunctions(samples = 20_000, seed = 20260101): FunctionResult[] {
  const worst = (name: "exp" | "log", f: (x: number) => number, bend: (x: number) => number): FunctionResult => {
    const r = random(seed);
    let [most, at] = [0, NaN];
    for (let k = 0; k < samples; k++) {
      const x = bend(k % 2 === 0 ? anyDouble(r) : r() * 4 - 2);
      const error = ulps(name, x, f(x));
      if (error > most) [most, at] = [error, x];
    }
    return { name, samples, worst: most, at };
  };
  return [
    worst("exp", exp, (x) => (Math.abs(x) > 700 ? (x / 2 ** Math.ceil(Math.log2(Math.abs(x)))) * 700 : x)),
    worst("log", log, (x) => Math.abs(x) || 1),
  ];
}
