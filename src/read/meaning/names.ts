import { isReserved } from "../../term/index.ts";

const SIGNS: Readonly<Record<string, string>> = { "+": "p", "-": "m", "*": "t", "/": "d", ",": "_", ":": "_", "(": "", ")": "" };

/** A name that claims accept, from the name of a letter: `x_t+1` becomes `x_tp1`. */
export function claimName(letter: string): string {
  let name = NAMES.get(letter);
  if (name === undefined) NAMES.set(letter, (name = made(letter)));
  return name;
}
const NAMES = new Map<string, string>();

function made(letter: string): string {
  const primes = /'*$/.exec(letter)![0];
  let inside = letter.slice(0, letter.length - primes.length).replace(/[-+*/,:()]/g, (s) => SIGNS[s]!);
  // A prime before what stands below: x'_i.
  inside = inside.replace(/'/g, "_prime").replace(/[^\p{L}\p{N}_]/gu, "");
  const name = inside + primes;
  return isReserved(name) || !/^[\p{L}_]/u.test(name) ? `${name.replace(/'*$/, "")}_${primes}` : name;
}
