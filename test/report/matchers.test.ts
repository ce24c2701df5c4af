import { describe, expect, test } from "vitest";
import { parseClaim } from "lemmakit";
import "../../src/vitest.ts";

describe("matchers", () => {
  test("proved and refuted", async () => {
    await expect(parseClaim("forall x real: 1 + x <= exp(x)")).toBeProved();
    await expect(parseClaim("forall x real: 1.1 + x <= exp(x)")).toBeRefuted();
  });
  test("an unmet expectation says what the claim is", async () => {
    await expect(async () => expect(parseClaim("forall x real: x <= 1")).toBeProved()).rejects.toThrow(/it is refuted at/);
    await expect(async () => expect(parseClaim("forall x real: log(x) <= x")).toBeProved({ timeout: 1 })).rejects.toThrow(/open \(domain/);
  });
});
