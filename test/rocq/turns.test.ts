import { expect, test } from "vitest";
import { turns } from "../../src/rocq/turns.ts";

test("no more than so many at a time, in order, and a failed job gives its turn back", async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const job = (k: number) => async () => {
    order.push(k);
    most = Math.max(most, ++running);
    await new Promise((resume) => setTimeout(resume, 5));
    running--;
    if (k === 1) throw new Error("failed");
    return k;
  };
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4].map((k) => inTurn(job(k))));
  expect(outcomes.map((o) => (o.status === "fulfilled" ? o.value : "failed"))).toEqual([0, "failed", 2, 3, 4]);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});
