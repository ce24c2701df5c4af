/** A constructor that returns another object puts the private fields of a subclass on that one, be it frozen. */
class Given {
  constructor(o: object) {
    return o;
  }
}

/**
 * Marks that nobody else can see, make or take away: as a `WeakMap`, and each object gets one once. They are private fields of
 * the objects themselves: many of them cost the collector nothing, where a large `WeakMap` costs it more than the work that it saves.
 */
export function marks<T>(): { readonly get: (o: object) => T | undefined; readonly set: (o: object, value: T) => void } {
  class Marked extends Given {
    #value: T;
    constructor(o: object, value: T) {
      super(o);
      this.#value = value;
    }
    static get(o: object): T | undefined {
      return #value in o ? o.#value : undefined;
    }
    static set(o: object, value: T): void {
      new Marked(o, value);
    }
  }
  return Marked;
}

/** The same function, of objects that do not change, asked once of each. */
export function once<A extends object, T extends string | object>(f: (o: A) => T): (o: A) => T {
  const known = marks<T>();
  return (o) => {
    const before = known.get(o);
    if (before !== undefined) return before;
    const value = f(o);
    known.set(o, value);
    return value;
  };
}

/** Objects of a kind that `make` alone makes, frozen: there is no constructor to call, and `is` tells them from all others. */
export function sealed<T extends object>(): { readonly make: (o: T) => T; readonly is: (x: unknown) => x is T } {
  const made = marks<true>();
  const make = (o: T): T => {
    made.set(Object.freeze(o), true);
    return o;
  };
  return { make, is: (x): x is T => typeof x === "object" && x !== null && made.get(x) === true };
}
