import { run } from "../commands.ts";
import { guardProcess } from "../failure.ts";

/** What the bundle can do: run a command, or decide claims as a thread. */
export async function command(): Promise<void> {
  guardProcess();
  process.exitCode = await run(process.argv.slice(2));
}
export const thread = (): Promise<unknown> => import("../check-worker.ts");
export { run };
