import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decide, parseClaim, printClaim } from "../../src/index.ts";
import { Proved } from "../../src/kernel/proved.ts";
import { replay } from "../../src/kernel/certificate.ts";

/** Claims that hold in every dimension, or of all reals by the same tactics, each with a twin that is false. */
const PAIRS: readonly (readonly [holds: string, twin: string])[] = [
  ["forall u in R^n: norm2(u) >= 0", "forall u in R^n: norm2(u) > 0"],
  ["forall u, v in R^n: abs(dot(u, v)) <= norm2(u)*norm2(v)", "forall u, v in R^n: abs(dot(u, v)) <= norm2(u)*norminf(v)"],
  ["forall u in R^n: norm2(u) <= norm1(u)", "forall u in R^n: norm1(u) <= norm2(u)"],
  ["forall u in R^n: norm1(u) <= sqrt(n)*norm2(u)", "forall u in R^n: norm1(u) <= sqrt(n - 1/8)*norm2(u)"],
  ["forall f in R^n: max(i in n, f[i]) <= log(sum(i in n, exp(f[i])))", "forall f in R^n: max(i in n, f[i]) + 1/1000 <= log(sum(i in n, exp(f[i])))"],
  ["forall f in R^n: log(sum(i in n, exp(f[i]))) <= max(i in n, f[i]) + log(n)", "forall f in R^n: log(sum(i in n, exp(f[i]))) <= max(i in n, f[i]) + log(n)/2"],
  ["forall u, v in R^n, a > 0: 2*dot(u, v) <= a*norm2(u)^2 + norm2(v)^2/a", "forall u, v in R^n, a > 0: 2*dot(u, v) <= a*norm2(u)^2 + norm2(v)^2/(2*a)"],
  ["forall W in R^(m x n), x in R^n: norm2(W*x) <= normF(W)*norm2(x)", "forall W in R^(m x n), x in R^n: norm2(W*x) <= normF(W)*norminf(x)"],
  ["forall A, B in R^(m x n): normF(A + B) <= normF(A) + normF(B)", "forall A, B in R^(m x n): normF(A + B)^2 <= normF(A)^2 + normF(B)^2"],
  ["forall u, v in R^3: abs(dot(u, v)) <= norm2(u)*norm2(v)", "forall u, v in R^3: dot(u, v) >= -norm2(u)*norm2(v)/2"],
  ["forall u in R^n, k in 1..n: abs(u[k]) <= norm2(u)", "forall u in R^n, k in 1..n: norm2(u) <= abs(u[k])"],
  [
    "forall f, g in R^n, y in 1..n: abs((log(sum(i in n, exp(f[i]))) - f[y]) - (log(sum(i in n, exp(g[i]))) - g[y])) <= sqrt(2)*norm2(f - g)",
    "forall f, g in R^n, y in 1..n: abs((log(sum(i in n, exp(f[i]))) - f[y]) - (log(sum(i in n, exp(g[i]))) - g[y])) <= 1.3*norm2(f - g)",
  ],
  ["forall w, x in R^n, b real, g > 0 where dot(w, x) + b >= g, norm2(w) <= 1: norm2(x) >= g - b", "forall w, x in R^n, b real, g > 0 where dot(w, x) + b >= g, norm2(w) <= 1.1: norm2(x) >= g - b"],
  ["forall x in (0,inf)^n: n/sum(i in n, 1/x[i]) <= sum(i in n, x[i])/n", "forall x in (0,inf)^n: n/sum(i in n, 1/x[i]) <= sum(i in n, x[i])/(n + 1/4)"],
  ["forall x in R^n: sum(i in n, cos(x[i])) >= n - sum(i in n, x[i]^2)/2", "forall x in R^n: sum(i in n, cos(x[i])) >= n - sum(i in n, x[i]^2)/3"],
  ["forall x real where exp(x) > 2: x > 0", "forall x real where exp(x) > 2: x > 1"],
  ["forall x > 0 where log(x) > 1: x > 1/2", "forall x > 0 where log(x) > -1: x > 1/2"],
  ["forall x, y real where exp(x) < exp(y): x < y", "forall x, y real where exp(x) < exp(y): x < y - 1/8"],
  ["forall f in R^n: sum(i in n, softmax(f)[i]) = 1", "forall f in R^n: sum(i in n, softmax(f)[i]) > 1"],
  [
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: sum(i in n, p[i]*log(p[i]/q[i])) >= 0",
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: sum(i in n, p[i]*log(p[i]/q[i])) >= 2*sum(i in n, (p[i] - q[i])^2)",
  ],
  [
    "forall p in (0,1]^n where sum(i in n, p[i]) = 1: -sum(i in n, p[i]*log(p[i])) <= log(n)",
    "forall p in (0,1]^n where sum(i in n, p[i]) = 1: -sum(i in n, p[i]*log(p[i])) <= log(n)/2",
  ],
  [
    "forall p in [0,1]^n, x in R^n where sum(i in n, p[i]) = 1: (sum(i in n, p[i]*x[i]))^2 <= sum(i in n, p[i]*x[i]^2)",
    "forall p in [0,1]^n, x in R^n: (sum(i in n, p[i]*x[i]))^2 <= sum(i in n, p[i]*x[i]^2)",
  ],
  ["forall x in R^n: sum(i in n, exp(x[i])) >= n*exp(sum(i in n, x[i])/n)", "forall x in R^n: sum(i in n, exp(x[i])) >= n*exp(max(i in n, x[i])/2)"],
  ["forall f, g in R^n: norm2(exp(f) - exp(g)) <= max(norminf(exp(f)), norminf(exp(g)))*norm2(f - g)", "forall f, g in R^n: norm2(exp(f) - exp(g)) <= min(norminf(exp(f)), norminf(exp(g)))*norm2(f - g)"],
  [
    "forall x, y, g, h in R^n, L > 0 where dot(g - h, x - y) >= norm2(g - h)^2/L: norm2(x - g/L - y + h/L) <= norm2(x - y)",
    "forall x, y, g, h in R^n, L > 0 where dot(g - h, x - y) >= norm2(g - h)^2/(3*L): norm2(x - g/L - y + h/L) <= norm2(x - y)",
  ],
  [
    "forall f, g in R^n, y in 1..n: abs(-log(softmax(f)[y]) + log(softmax(g)[y])) <= sqrt(2)*norm2(f - g)",
    "forall f, g in R^n, y in 1..n: abs(-log(softmax(f)[y]) + log(softmax(g)[y])) <= 1.3*norm2(f - g)",
  ],
  [
    "forall f, g in R^n: sum(i in n, softmax(f)[i]*log(softmax(f)[i]/softmax(g)[i])) >= 0",
    "forall f, g in R^n: sum(i in n, softmax(f)[i]*log(softmax(f)[i]/softmax(g)[i])) >= norm2(softmax(f) - softmax(g))/8",
  ],
  [
    "forall f, g in R^n, t in [0,1]: logsumexp(t*f + (1-t)*g) <= t*logsumexp(f) + (1-t)*logsumexp(g)",
    "forall f, g in R^n, t in [0,2]: logsumexp(t*f + (1-t)*g) <= t*logsumexp(f) + (1-t)*logsumexp(g)",
  ],
  [
    "forall w, v, x in R^n: abs(log(1+exp(-dot(w,x))) - log(1+exp(-dot(v,x)))) <= norm2(w-v)*norm2(x)",
    "forall w, v, x in R^n: abs(log(1+exp(-dot(w,x))) - log(1+exp(-dot(v,x)))) <= norm2(w-v)*norm2(x)/2",
  ],
  [
    "forall w, x, z in R^n: abs(max(0,1-dot(w,x)) - max(0,1-dot(w,z))) <= norm2(w)*norm2(x-z)",
    "forall w, x, z in R^n: abs(max(0,1-dot(w,x)) - max(0,1-dot(w,z))) <= norm2(w)*norminf(x-z)",
  ],
  [
    "forall x, y in R^n: norm2(tanh(x) - tanh(y)) <= norm2(x-y)",
    "forall x, y in R^n: norm2(tanh(x) - tanh(y)) <= 0.9*norm2(x-y)",
  ],
  [
    "forall x, y in R^n: sum(i in n, (max(x[i],0)-max(y[i],0))^2) <= norm2(x-y)^2",
    "forall x, y in R^n: sum(i in n, (max(x[i],0)-max(y[i],0))^2) <= 0.9*norm2(x-y)^2",
  ],
  [
    "forall x, y in R^n where norm2(x) = 1, norm2(y) = 1: norm2(x-y)^2 = 2 - 2*dot(x,y)",
    "forall x, y in R^n where norm2(x) = 1, norm2(y) = 1: norm2(x-y)^2 = 2 - dot(x,y)",
  ],
  [
    "forall u, v in R^n where norm2(u) = norm2(v): dot(u+v, u-v) = 0",
    "forall u, v in R^n where norm1(u) = norm1(v): dot(u+v, u-v) = 0",
  ],
  [
    "forall W in R^(m x n): normF(W) <= sum(i in m, norm2(W[i]))",
    "forall W in R^(m x n): normF(W) <= 0.9*sum(i in m, norm2(W[i]))",
  ],
  [
    "forall x, y in R^n: norminf(exp(x) - exp(y)) <= max(norminf(exp(x)), norminf(exp(y)))*norminf(x-y)",
    "forall x, y in R^n: norminf(exp(x) - exp(y)) <= min(norminf(exp(x)), norminf(exp(y)))*norminf(x-y)",
  ],
  [
    "forall W in R^(m x n), x in R^n, M > 0 where max(i in m, sum(j in n, abs(W[i,j]))) <= M: norminf(W*x) <= M*norminf(x)",
    "forall W in R^(m x n), x in R^n, M > 0 where max(j in n, sum(i in m, abs(W[i,j]))) <= M: norminf(W*x) <= M*norminf(x)",
  ],
  [
    "forall p in R^n, x in (0,inf)^n where sum(i in n, p[i]) = 1, min(i in n, p[i]) >= 0: sum(i in n, p[i]*log(x[i])) <= log(sum(i in n, p[i]*x[i]))",
    "forall p in R^n, x in (0,inf)^n where sum(i in n, p[i]) = 2, min(i in n, p[i]) >= 0: sum(i in n, p[i]*log(x[i])) <= log(sum(i in n, p[i]*x[i]))",
  ],
  [
    "forall f, g in R^n, j, k in 1..n: (f[j]-f[k]) - (g[j]-g[k]) <= sqrt(2)*norm2(f-g)",
    "forall f, g in R^n, j, k in 1..n: (f[j]-f[k]) - (g[j]-g[k]) <= 1.4*norm2(f-g)",
  ],
  [
    "forall f, g in R^n, y in 1..n: (f[y] - max(i in n, f[i])) - (g[y] - max(i in n, g[i])) <= sqrt(2)*norm2(f-g)",
    "forall f, g in R^n, y in 1..n: (f[y] - max(i in n, f[i])) - (g[y] - max(i in n, g[i])) <= 1.4*norm2(f-g)",
  ],
  [
    "forall A in R^(m x n), B in R^(n x k), x in R^k: norm2(A*(B*x)) <= normF(A)*normF(B)*norm2(x)",
    "forall A in R^(m x n), B in R^(n x k), x in R^k: norm2(A*(B*x)) <= normF(A)*normF(B)*norminf(x)",
  ],
  [
    "forall f, g in R^n: norm1(softmax(f) - softmax(g)) <= 2",
    "forall f, g in R^n: norm1(softmax(f) - softmax(g)) <= 1.9",
  ],
  [
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: norm1(p - q)^2 <= 2*sum(i in n, p[i]*log(p[i]/q[i]))",
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: norm1(p - q)^2 <= 1.9*sum(i in n, p[i]*log(p[i]/q[i]))",
  ],
  [
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: norm1(p - q)/2 <= sqrt(sum(i in n, p[i]*log(p[i]/q[i]))/2)",
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: norm1(p - q)/2 <= sqrt(sum(i in n, p[i]*log(p[i]/q[i]))/3)",
  ],
  [
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: norm1(p - q)^2 <= 4*(2 - 2*sum(i in n, sqrt(p[i]*q[i])))",
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: norm1(p - q)^2 <= 3.8*(2 - 2*sum(i in n, sqrt(p[i]*q[i])))",
  ],
  [
    "forall dim n >= 2, f in R^n, y in 1..n: softmax(f)[y] < 1",
    "forall f in R^n, y in 1..n: softmax(f)[y] < 1",
  ],
  [
    "forall f in R^n, t > 0: t*log(sum(i in n, exp(f[i]/t))) <= max(i in n, f[i]) + t*log(n)",
    "forall f in R^n, t > 0: t*log(sum(i in n, exp(f[i]/t))) <= max(i in n, f[i]) + t*log(n)/2",
  ],
  [
    "forall W in R^(m x n), x in R^n, y in 1..m, B, M > 0 where norm2(x) <= B, normF(W) <= M: abs((W*x)[y]) <= M*B",
    "forall W in R^(m x n), x in R^n, y in 1..m, B, M > 0 where norminf(x) <= B, normF(W) <= M: abs((W*x)[y]) <= M*B",
  ],
  [
    "forall A, B in R^(m x n), t in [0,1]: normF(t*A + (1-t)*B) <= t*normF(A) + (1-t)*normF(B)",
    "forall A, B in R^(m x n), t in [0,2]: normF(t*A + (1-t)*B) <= t*normF(A) + (1-t)*normF(B)",
  ],
];

/** The same by kinds of proofs. */
const KINDS = readFileSync(new URL("kinds/vectors.jsonl", import.meta.url), "utf8").trim().split("\n").map((line) => {
  const { holds, twin } = JSON.parse(line) as { readonly holds: string; readonly twin: string };
  return [holds, twin] as const;
});

describe.each([...PAIRS, ...KINDS])("%s", (holds, twin) => {
  test("holds by a certificate; its twin is refuted, and no proof of it is one of the twin", async () => {
    const claim = parseClaim(holds);
    const { verdict } = await decide(claim, { timeout: 30 });
    expect(Proved.is(verdict)).toBe(true);
    const certificate = JSON.parse(JSON.stringify((verdict as Proved).certificate));
    expect(replay(claim, certificate).kind).toBe("proved");

    const other = parseClaim(twin);
    expect((await decide(other, { timeout: 30 })).verdict.verdict).toBe("refuted");
    expect(replay(other, { ...certificate, claim: printClaim(other) }).kind).not.toBe("proved");
  });
});
