/** Progress on stderr, and only on a terminal; silent elsewhere. */
export interface Progress {
  readonly update: (done: number, total: number, label: string) => void;
  /** What is done now, where there is no count. */
  readonly say: (what: string) => void;
  readonly stop: () => void;
}

/** Starts progress for a long command. */
export async function startProgress(what: string): Promise<Progress> {
  // A terminal without a width cannot be drawn on.
  if (!process.stderr.isTTY || !process.stderr.columns) return { update: () => {}, say: () => {}, stop: () => {} };
  const { default: ora } = await import("ora");
  const spinner = ora({ text: what, stream: process.stderr, discardStdin: false }).start();
  return {
    update: (done, total, label) => {
      spinner.text = `${what} ${done + 1}/${total} ${label}`;
      spinner.render();
    },
    say: (now) => {
      spinner.text = now;
      spinner.render();
    },
    stop: () => void spinner.stop(),
  };
}
