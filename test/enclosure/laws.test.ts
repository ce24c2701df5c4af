import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalLayer } from "../../src/enclosure/decimal/index.ts";
import { doubleLayer } from "../../src/enclosure/double/index.ts";
import type { Enclosure } from "../../src/enclosure/enclosure.ts";
import type { Layer } from "../../src/enclosure/layer.ts";
import { Rational } from "../../src/exact/index.ts";
import { laws } from "./laws.ts";
import { BINARY, UNARY, flatCos, roundsToNearest, silentLog } from "./sabotage.ts";

const SEED = 8035;
const DRAWS = 400;

/** The first broken law, shrunk, or `undefined`. */
function firstBroken<N>(layer: Layer<N>, operation: string, draws: number): string | undefined {
  const law = laws.find((l) => l.operation === operation)!;
  let last: string | undefined;
  fc.check(
    fc.property(law.inputs, (input) => {
      const broken = law.broken(layer, input);
      if (broken !== undefined) last = broken;
      return broken === undefined;
    }),
    { seed: SEED, numRuns: draws },
  );
  return last;
}

function lawsOf<N>(layer: Layer<N>): void {
  describe(layer.name, () => {
    it.each(laws.map((l) => l.operation))("%s contains the exact value, keeps its kind, and grows with its argument", (operation) => {
      expect(firstBroken(layer, operation, DRAWS)).toBeUndefined();
    });

    it("hands on what is empty or undefined, and keeps what is partial", () => {
      const one = layer.point(Rational.ONE);
      const partial = layer.log(layer.hull(Rational.of(-1), Rational.of(2)));
      const undefinedOne = layer.log(layer.point(Rational.of(-1)));
      const empty = layer.hull(Rational.ONE, Rational.ZERO);
      expect([partial.kind, undefinedOne.kind, empty.kind]).toEqual(["partial", "undefined", "empty"]);
      const ways: ((x: Enclosure<N>) => Enclosure<N>)[] = [
        (x) => layer.neg(x), (x) => layer.abs(x), (x) => layer.exp(x), (x) => layer.sin(x), (x) => layer.cos(x),
        (x) => layer.atan(x), (x) => layer.sinh(x), (x) => layer.cosh(x), (x) => layer.tanh(x), (x) => layer.step(x),
        (x) => layer.pow(x, 2), (x) => layer.pow(x, 0), (x) => layer.add(x, one), (x) => layer.sub(one, x),
        (x) => layer.mul(one, x), (x) => layer.div(x, one), (x) => layer.min(one, x), (x) => layer.max(x, one),
        (x) => layer.sqrt(x), (x) => layer.log(x), (x) => layer.tan(x), (x) => layer.div(one, x),
      ];
      for (const way of ways) {
        expect(way(partial).kind).toBe("partial");
        expect(way(undefinedOne).kind).toBe("undefined");
        expect(way(empty).kind).toBe("empty");
      }
    });
  });
}

lawsOf(doubleLayer);
lawsOf(decimalLayer(30));

/** All complaints of a law about a layer. */
function complaints<N>(layer: Layer<N>, operation: string): string {
  const law = laws.find((l) => l.operation === operation)!;
  const inputs = fc.sample(law.inputs, { seed: SEED, numRuns: DRAWS });
  return inputs.map((input) => law.broken(layer, input) ?? "").join("\n");
}

function sabotage<N>(layer: Layer<N>): void {
  describe(`the laws fail on a broken ${layer.name}`, () => {
    it.each([...BINARY, "pow", ...UNARY])("whose %s rounds its lower bound to nearest", (operation) => {
      expect(complaints(roundsToNearest(layer, operation), operation)).toMatch(/misses the value/);
    });
    it("whose log hides that it is undefined below 0", () => {
      expect(complaints(silentLog(layer), "log")).toMatch(/though there is no value/);
    });
    it("whose cos forgets its crests", () => {
      expect(complaints(flatCos(layer), "cos")).toMatch(/misses the value/);
    });
  });
}

sabotage(doubleLayer);
sabotage(decimalLayer(30));
