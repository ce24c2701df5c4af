/** What an ordinary run draws a part of, `.ci/run` draws in full. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const full = /LEMMAKIT_ROUNDS=1 npx vitest run --config test\/vitest\.config\.ts (.*)/.exec(readFileSync(".ci/run", "utf8"))![1]!.split(" ");
const drawing = ["test", "properties"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => `${folder}/${f}`))
  .filter((f) => f.endsWith(".ts") && /from "[./]+\/(?:test\/)?rounds\.ts"/.test(readFileSync(f, "utf8")));

test("every file that draws a share is among those that are run whole", () => {
  expect(drawing.length).toBeGreaterThan(10);
  expect(drawing.filter((f) => !full.some((path) => f.startsWith(path)))).toEqual([]);
});
