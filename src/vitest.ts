import { expect } from "vitest";
import { matchers, type ClaimMatchers } from "./report/matchers.ts";

declare module "vitest" {
  interface Matchers<T = any> extends ClaimMatchers<T> {}
}

expect.extend(matchers);
