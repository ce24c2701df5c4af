import { describe, expect, test } from "vitest";
import { Proved } from "../../../src/kernel/proved.ts";
import { checkFound } from "../../certificate/check.ts";
import { Refuted } from "../../../src/refute/index.ts";
import { decide } from "../../../src/search/index.ts";
import { prove } from "../../../src/search/prove/index.ts";
import { read, TIGHT } from "../../certificate/claims.ts";

describe("tight claims are proved without hints, and their twins refuted", () => {
  test.each(TIGHT)("%s", (holds, fails) => {
    const found = prove(read(holds), { timeout: 60 });
    expect(found).toHaveProperty("found");
    if (!("found" in found)) return;
    // What the checker gets is what another process would read.
    const checked = checkFound(read(holds), JSON.parse(JSON.stringify(found.found)));
    expect(checked.kind).toBe("proved");
    expect(checkFound(read(fails), found.found).kind).toBe("refused");
  }, 90_000);

  test.each(TIGHT.slice(0, 6))("%s is decided both ways", async (holds, fails) => {
    const yes = await decide(read(holds), { timeout: 40 });
    expect(Proved.is(yes.verdict)).toBe(true);
    const no = await decide(read(fails), { timeout: 20 });
    expect(Refuted.is(no.verdict)).toBe(true);
  }, 90_000);
});
