import type { Binder } from "./expression.ts";
import { RESERVED } from "./reserved.ts";

/** What is left of a wish once it is letters, digits, underscores and primes of ASCII, and begins with a letter. */
function plain(wish: string): string {
  const kept = wish.replace(/[^A-Za-z0-9_']/g, "").replace(/^[^A-Za-z]+/, "");
  return kept === "" ? "x" : kept;
}

/**
 * The names of the binders of one statement. A binder keeps its wish where nothing else has that name: neither a word of
 * Rocq or a name its library defines, nor another binder of the statement. Else it gets the first number that is free.
 */
export class Names {
  private readonly given = new Map<Binder, string>();
  private readonly taken = new Set<string>();

  of(b: Binder): string {
    const known = this.given.get(b);
    if (known !== undefined) return known;
    const wish = plain(b.wish);
    let name = wish;
    for (let k = 1; RESERVED.has(name) || this.taken.has(name); k++) name = `${wish}${k}`;
    this.taken.add(name);
    this.given.set(b, name);
    return name;
  }
}
