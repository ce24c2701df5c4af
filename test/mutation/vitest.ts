import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

// What the tests of the kernel use of vitest, without its processes: a thousand mutants are tried in the time that vitest takes to start them.
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

interface Test {
  readonly name: string;
  readonly run: () => unknown;
}
export const tests: Test[] = [];
const prefix: string[] = [];

export function describe(name: string, body: () => void): void {
  prefix.push(name);
  body();
  prefix.pop();
}
export function test(name: string, run: () => unknown): void {
  tests.push({ name: [...prefix, name].join(" > "), run });
}
test.each = (list: readonly unknown[]) => (name: string, run: (...row: never[]) => unknown): void => {
  for (const row of list) test(`${name} ${String(Array.isArray(row) ? row[0] : "")}`, () => run(...((Array.isArray(row) ? row : [row]) as never[])));
};
export const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), {
  unreachable: (message?: string): never => chai.assert.fail(`unreachable${message ? `: ${message}` : ""}`),
});
