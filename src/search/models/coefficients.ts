import { real, type Real } from "../../term/index.ts";

/** Names for the unknown numbers of a structure, each with what it may be. */
export class Coefficients {
  readonly names: string[] = [];
  private readonly prefix: string;
  constructor(prefix: string) {
    this.prefix = prefix;
  }
  next(): Real {
    const name = `${this.prefix}${this.names.length + 1}`;
    this.names.push(name);
    return real(name);
  }
}

export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
