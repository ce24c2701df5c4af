/** Progress on stderr, and only on a terminal; silent elsewhere. */
export interface Progress {
  readonly update: (done: number, total: number, label: string) => void;
  readonly stop: () => void;
}

/** Starts progress for a long command. */
export async function startProgress(what: string): Promise<Progress> {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const { default: ora } = await import("ora");
  const spinner = ora({ text: what, stream: process.stderr, discardStdin: false }).start();
  return {
    update: (done, total, label) => {
      spinner.text = `${what} ${done + 1}/${total} ${label}`;
      spinner.render();
    },
    stop: () => void spinner.stop(),
  };
}
