import { beyond, LIMITS } from "../../exact/limits.ts";
import type { Cursor } from "./cursor.ts";
import { Unread } from "./unread.ts";

/** How deep the formula under way is nested here, and how many operations stand before this place and around it, over all of its cursors. */
let [nesting, depth] = [0, 0];

/** Reads a part of a formula that may have parts of its own. Throws `Unread` where they are nested too deep. */
export function nested<T>(c: Cursor, read: (c: Cursor) => T): T {
  const before = depth;
  nesting++;
  try {
    if (nesting > LIMITS.nesting) throw new Unread("grammar", beyond("the formula", "nesting"), c.here());
    return read(c);
  } finally {
    nesting--;
    depth = before;
  }
}

/** Counts one operation more. Throws `Unread` where what walks the formula would get too deep. */
export function deeper(c: Cursor): void {
  if (++depth > LIMITS.depth) throw new Unread("grammar", beyond("the formula", "depth"), c.here());
}
