/** What the bundle has for the global of this name: to load Node's takes longer than an easy claim. Milliseconds, never backwards. */
export const performance = { now: (): number => 1000 * process.uptime() };
