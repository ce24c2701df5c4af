/// <reference lib="dom" />
const CLAIM = "#claim=";

/** The claim that the address carries; `undefined` where it carries none. */
export function claimOfAddress(hash = location.hash): string | undefined {
  if (!hash.startsWith(CLAIM)) return undefined;
  try {
    return decodeURIComponent(hash.slice(CLAIM.length));
  } catch {
    return undefined;
  }
}

/** The fragment that carries a claim. Signs that end an address in running text are encoded too. */
export const fragmentOf = (claim: string): string => CLAIM + encodeURIComponent(claim).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Keeps the address in step with a box: it carries the claim, but for the one that the page begins with. */
export function carry(claim: string, initial: string): void {
  if (claim === initial && claimOfAddress() === undefined) return;
  history.replaceState(null, "", claim === initial ? location.pathname + location.search : fragmentOf(claim));
}
