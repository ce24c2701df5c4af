/** A claim as text in parts, so that each may be changed. */
export interface Written {
  /** `u in R^n`, `p in [0,1]^n`, `W in R^(m x n)`, `k in 1..n`, `a > 0`, `b real`, `n >= 2` for a dimension. */
  readonly variables: readonly string[];
  readonly where: readonly string[];
  readonly left: string;
  readonly relation: string;
  readonly right: string;
}
export type Random = () => number;
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const isDimension = (v: string): boolean => /^[nm] >= /.test(v);
const sorted = (list: readonly string[]): string[] => [...list.filter(isDimension), ...list.filter((v) => !isDimension(v))];
export const show = ({ variables, where, left, relation, right }: Written): string =>
  `forall ${sorted(variables).map((v) => (isDimension(v) ? `dim ${v}` : v)).join(", ")}${where.length > 0 ? ` where ${where.join(", ")}` : ""}: ${left} ${relation} ${right}`;

const read = (line: string): Written => {
  const [head, body] = line.split(/ : /) as [string, string];
  const [variables, where] = head.split(" where ");
  const [, left, relation, right] = /^(.*) (<=|>=|<|>|=) (.*)$/.exec(body)!;
  const list = (text: string | undefined): string[] => text?.split("; ") ?? [];
  return { variables: list(variables), where: list(where), left: left!, relation: relation!, right: right! };
};
const LSE = "log(sum(i in n, exp(f[i])))";
const ENTROPY = "sum(i in n, p[i]*log(p[i]))";
/** Claims that hold, near to which others are made. */
export const KNOWN: readonly Written[] = [
  "u in R^n; v in R^n : abs(dot(u, v)) <= norm2(u)*norm2(v)",
  "u in R^n; v in R^n : abs(dot(u, v)) <= norm1(u)*norminf(v)",
  "u in R^n; v in R^n : dot(u, v)^2 <= norm2(u)^2*norm2(v)^2",
  "u in R^n : norm2(u) <= norm1(u)",
  "u in R^n : norminf(u) <= norm2(u)",
  "u in R^n : norm1(u) <= sqrt(n)*norm2(u)",
  "u in R^n : norm2(u)^2 <= n*norminf(u)^2",
  "u in R^n : norm2(u)^2 <= norm1(u)*norminf(u)",
  "u in R^n; v in R^n : norm2(u + v) <= norm2(u) + norm2(v)",
  "u in R^n; v in R^n : norm1(u - v) <= norm1(u) + norm1(v)",
  "u in R^n; v in R^n : norminf(u + v) <= norminf(u) + norminf(v)",
  "u in R^n; v in R^n : norm2(u) - norm2(v) <= norm2(u - v)",
  "u in R^n; v in R^n : norm2(u + v)^2 + norm2(u - v)^2 = 2*norm2(u)^2 + 2*norm2(v)^2",
  "u in R^n; v in R^n; a > 0 : 2*dot(u, v) <= a*norm2(u)^2 + norm2(v)^2/a",
  "u in R^n; v in R^n; w in R^n : norm2(u + v + w)^2 <= 3*(norm2(u)^2 + norm2(v)^2 + norm2(w)^2)",
  "W in R^(m x n); x in R^n : norm2(W*x) <= normF(W)*norm2(x)",
  "A in R^(m x n); B in R^(m x n) : normF(A + B) <= normF(A) + normF(B)",
  "A in R^(m x n); i in 1..m; j in 1..n : abs(A[i,j]) <= normF(A)",
  "A in R^(m x n) : sum(i in m, sum(j in n, A[i,j])) = sum(j in n, sum(i in m, A[i,j]))",
  "A in R^(m x n) : max(i in m, min(j in n, A[i,j])) <= min(j in n, max(i in m, A[i,j]))",
  "u in R^n; k in 1..n : abs(u[k]) <= norm2(u)",
  "u in R^n; k in 1..n : u[k]^2 <= sum(k in n, u[k]^2)",
  "u in R^n; k in 1..n : n*min(i in n, u[i]) <= sum(i in n, u[i]) + max(i in n, u[i]) - u[k]",
  `f in R^n : max(i in n, f[i]) <= ${LSE}`,
  `f in R^n : ${LSE} <= max(i in n, f[i]) + log(n)`,
  `f in R^n; y in 1..n : ${LSE} - f[y] >= 0`,
  `f in R^n; g in R^n : abs(${LSE} - ${LSE.replace("f", "g")}) <= norminf(f - g)`,
  `f in R^n; g in R^n; y in 1..n : abs((${LSE} - f[y]) - (${LSE.replace("f", "g")} - g[y])) <= sqrt(2)*norm2(f - g)`,
  "f in R^n : sum(i in n, softmax(f)[i]) = 1",
  "f in R^n; k in 1..n : softmax(f)[k] <= 1",
  "w in R^n; x in R^n; b real; g > 0 where dot(w, x) + b >= g; norm2(w) <= 1 : norm2(x) >= g - b",
  "x in (0,inf)^n : n/sum(i in n, 1/x[i]) <= sum(i in n, x[i])/n",
  "x in (0,inf)^n : sum(i in n, log(x[i])) <= sum(i in n, x[i]) - n",
  "x in R^n : sum(i in n, cos(x[i])) >= n - sum(i in n, x[i]^2)/2",
  "x in R^n : sum(i in n, exp(x[i])) >= n*exp(sum(i in n, x[i])/n)",
  "x in R^n : (sum(i in n, x[i]))^2 <= n*sum(i in n, x[i]^2)",
  "x in R^n : min(i in n, x[i]) <= sum(i in n, x[i])/n",
  "x in R^n; a real : sum(i in n, (x[i] - sum(j in n, x[j])/n)^2) <= sum(i in n, (x[i] - a)^2)",
  "p in (0,1]^n; q in (0,1]^n where sum(i in n, p[i]) = 1; sum(i in n, q[i]) = 1 : sum(i in n, p[i]*log(p[i]/q[i])) >= 0",
  `p in (0,1]^n where sum(i in n, p[i]) = 1 : -${ENTROPY} <= log(n)`,
  `p in (0,1]^n where sum(i in n, p[i]) = 1 : -${ENTROPY} >= 0`,
  "p in [0,1]^n where sum(i in n, p[i]) = 1 : sum(i in n, p[i]^2) <= 1",
  "p in [0,1]^n where sum(i in n, p[i]) = 1 : sum(i in n, p[i]^2) >= 1/n",
  "p in [0,1]^n; x in R^n where sum(i in n, p[i]) = 1 : (sum(i in n, p[i]*x[i]))^2 <= sum(i in n, p[i]*x[i]^2)",
  "p in [0,1]^n; x in R^n where sum(i in n, p[i]) = 1 : exp(dot(p, x)) <= sum(i in n, p[i]*exp(x[i]))",
  "p in [0,1]^n; x in R^n where sum(i in n, p[i]) = 1 : dot(p, x) <= max(i in n, x[i])",
  "p in [0,1]^n; q in [0,1]^n where sum(i in n, p[i]) = 1; sum(i in n, q[i]) = 1 : norm1(p - q) <= 2",
  "f in R^n; g in R^n : norm2(exp(f) - exp(g)) <= max(norminf(exp(f)), norminf(exp(g)))*norm2(f - g)",
  "x in R^n; y in R^n; g in R^n; h in R^n; L > 0 where dot(g - h, x - y) >= norm2(g - h)^2/L : norm2(x - g/L - y + h/L) <= norm2(x - y)",
  "u in R^n; v in R^n where norm2(u) <= 1; norm2(v) <= 1 : abs(dot(u, v)) <= 1",
  "u in R^n; v in R^n where u <= v : sum(i in n, u[i]) <= sum(i in n, v[i])",
  "n >= 2; u in R^n : norm1(u) <= (n - 1/2)*norm1(u)",
  "n >= 2; u in R^n : norm2(u) <= (n - 1)*norm1(u)",
  "n >= 2; u in R^n; k in 1..n : u[k]^2 + 2 <= norm2(u)^2 + n",
  "u in R^n; k in 1..n : sum(k in n, u[k]) <= n*max(k in n, u[k])",
  "u in R^n; k in 1..n : sum(k in n, u[k]) + u[k] = u[k] + sum(i in n, u[i])",
].map(read);

const NUMBER = /(?<![\w.^])\d+(?:\.\d+)?/g;
const NEAR = ["1/2", "2", "0.99", "1.01", "3", "0", "1", "1/10", "9/10", "4", "1/1000"];
/** One occurrence of a pattern, replaced. */
function change(random: Random, text: string, pattern: RegExp, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const m = pick(random, found);
  return text.slice(0, m.index) + by(m[0]) + text.slice(m.index + m[0].length);
}
const sides = (w: Written, f: (text: string) => string): Written => ({ ...w, left: f(w.left), right: f(w.right) });
const one = (random: Random, w: Written, f: (text: string) => string): Written =>
  random() < 0.15 && w.where.length > 0 ? { ...w, where: w.where.map(f) } : random() < 0.5 ? { ...w, left: f(w.left) } : { ...w, right: f(w.right) };
const all = (w: Written, f: (text: string) => string): Written => ({ ...sides(w, f), where: w.where.map(f), variables: w.variables.map(f) });
const vectorsOf = (w: Written): string[] => w.variables.flatMap((v) => /^(\w+) in .*\^n$/.exec(v)?.[1] ?? []);
const other = (list: readonly string[], random: Random) => (x: string): string => pick(random, list.filter((y) => y !== x));

type Change = (w: Written, random: Random) => Written;
/** Changes that often make a claim false. */
const RISKY: readonly Change[] = [
  (w, r) => one(r, w, (t) => change(r, t, NUMBER, () => pick(r, NEAR))),
  (w, r) => one(r, w, (t) => change(r, t, NUMBER, (x) => `(${x} ${pick(r, ["+", "-"])} 1/${pick(r, ["8", "100", "10000"])})`)),
  (w, r) => one(r, w, (t) => change(r, t, /\^\d/g, () => pick(r, ["^1", "^2", "^3", "^4", "^(1/2)"]))),
  (w, r) => one(r, w, (t) => change(r, t, /\bnorm(?:1|2|inf)\b/g, other(["norm1", "norm2", "norminf"], r))),
  (w, r) => one(r, w, (t) => change(r, t, /\b(?:sum|max|min)(?=\(\w in)/g, other(["sum", "max", "min"], r))),
  (w, r) => one(r, w, (t) => change(r, t, /(?<=\) )[+-](?= )|(?<=\w )[+-](?= )/g, other(["+", "-"], r))),
  (w, r) => one(r, w, (t) => change(r, t, /(?<=[(*/ ])n(?=[)*/ ]|$)/g, () => pick(r, ["(n - 1/8)", "(n + 1)", "sqrt(n)", "n^2", "1", "2", "(n - 1)"]))),
  (w, r) => one(r, w, (t) => change(r, t, /\[\w\]/g, () => pick(r, ["[i]", "[j]", "[k]", "[y]"]))),
  (w, r) => one(r, w, (t) => change(r, t, /\b(?:exp|log|abs|sqrt|cos)(?=\()/g, other(["exp", "log", "abs", "sqrt"], r))),
  (w) => ({ ...w, left: w.right, right: w.left }),
  (w, r) => ({ ...w, where: w.where.filter(() => r() < 0.4) }),
  (w, r) => ({ ...w, relation: pick(r, ["<", "<=", ">", ">=", "=", "<"]) }),
  (w, r) => one(r, w, (t) => `${pick(r, ["0.99", "1.01", "0.5", "2", "9/8"])}*(${t})`),
  (w, r) => one(r, w, (t) => `${t} ${pick(r, ["+", "-"])} ${pick(r, ["1", "1/1000", "1/10^6", "n/100", "log(n)/50"])}`),
  (w, r) => ({ ...w, variables: w.variables.map((v) => (r() < 0.5 ? v.replace(/in .*\^n$/, () => `in ${pick(r, ["R", "[0,1]", "(0,1]", "(0,inf)", "[-1,1]"])}^n`) : v)) }),
];
/** Changes that keep a claim true, or say the same in other names. */
const SAFE: readonly Change[] = [
  (w) => w,
  (w, r) => sides(w, ((more) => (t: string) => `${t} + ${more}`)(pick(r, ["1", "n", ...vectorsOf(w).flatMap((u) => [`norm1(${u})`, `sum(i in n, ${u}[i])`, `max(i in n, ${u}[i])`])]))),
  (w, r) => sides(w, ((c) => (t: string) => `${c}*(${t})`)(pick(r, ["2", "n", "1/3", "sqrt(n)"]))),
  (w) => sides(w, (t) => `exp(${t})`),
  (w, r) => ({ ...w, variables: [...w.variables.filter((v) => !isDimension(v)), `n >= ${pick(r, ["2", "3"])}`] }),
  (w, r) => all(w, ((k) => (t: string) => t.replace(/\bin n\b/g, `in ${k}`).replace(/\^n\b/g, `^${k}`).replace(/x n\)/g, `x ${k})`).replace(/\.\.n/g, `..${k}`).replace(/\bn\b/g, k))(pick(r, w.variables.some(isDimension) ? ["m"] : ["1", "2", "3", "m"]))),
  // Bound names that meet: those of others, and of index variables.
  (w, r) => ((from, to) => sides(w, (t) => t.replace(new RegExp(`\\b${from} in|\\[${from}\\]`, "g"), (m) => m.replace(from, to))))("i", pick(r, ["j", "k", "y", "i0", "i1", "k0_"])),
  (w, r) => ((list) => (list.length === 0 ? w : ((u, by) => sides(w, (t) => t.replace(new RegExp(`\\b${u}\\b(?! in)`, "g"), by)))(pick(r, list), `(${pick(r, list)} ${pick(r, ["-", "+"])} ${pick(r, list)})`)))(vectorsOf(w).filter((u) => !/[pqx]/.test(u))),
  (w, r) => ((list) => (list.length === 0 ? w : ((u, by) => sides(w, (t) => t.replace(new RegExp(`\\b${u}\\b(?! in)`, "g"), by)))(pick(r, list), `(${pick(r, ["2*", "-", "n*"])}${pick(r, list)})`)))(vectorsOf(w).filter((u) => !/[pqx]/.test(u))),
  (w, r) => ((list) => (list.length < 2 ? w : ((u, by) => sides(w, (t) => t.replace(new RegExp(`\\b${u}\\b(?! in)`, "g"), by)))(list[0]!, list[1]!)))(vectorsOf(w).sort(() => r() - 0.5)),
];

/** A claim from nothing. */
function grown(random: Random): Written {
  const vector = (d: number): string => (d <= 0 || random() < 0.45 ? pick(random, ["u", "v", "p"]) : pick(random, [() => `(${vector(d - 1)} + ${vector(d - 1)})`, () => `(${vector(d - 1)} - ${vector(d - 1)})`, () => `(2*${vector(d - 1)})`, () => `softmax(${vector(d - 1)})`, () => `(W*${vector(d - 1)})`])());
  const scalar = (d: number, i: string): string =>
    d <= 0
      ? pick(random, ["1", "2", "n", "1/2", "u[k]", "p[k]", ...(i ? [`u[${i}]`, `v[${i}]`, `p[${i}]`, `W[${i},k]`] : [])])
      : pick(random, [
          () => `(${scalar(d - 1, i)} + ${scalar(d - 1, i)})`, () => `(${scalar(d - 1, i)} - ${scalar(d - 1, i)})`, () => `${scalar(d - 1, i)}*${scalar(d - 1, i)}`,
          () => `abs(${scalar(d - 1, i)})`, () => `(${scalar(d - 1, i)})^2`, () => `exp(${scalar(d - 1, i)})`, () => `sqrt(n)`, () => `max(${scalar(d - 1, i)}, ${scalar(d - 1, i)})`,
          () => `${pick(random, ["norm1", "norm2", "norminf", "logsumexp", "mean", "max", "sum"])}(${vector(d - 1)})`, () => `dot(${vector(d - 1)}, ${vector(d - 1)})`, () => `normF(W)`,
          ...["i", "j", "k"].map((b) => () => `${pick(random, ["sum", "max", "min"])}(${b} in n, ${scalar(d - 1, b)})`),
        ])();
  const base = { variables: ["u in R^n", "v in R^n", "p in [0,1]^n", "W in R^(n x n)", "k in 1..n"], where: random() < 0.6 ? ["sum(i in n, p[i]) = 1"] : [], relation: pick(random, ["<=", "<=", ">=", "<"]) };
  const side = (): string => scalar(1 + Math.floor(random() * 3), "");
  const left = side();
  return { ...base, left, right: random() < 0.3 ? `${left} + abs(${side()})` : random() < 0.3 ? `max(${left}, ${side()})` : side() };
}

/** A claim near to one that holds, or from nothing. */
export function someClaim(random: Random): Written {
  if (random() < 0.12) return grown(random);
  let w = pick(random, KNOWN);
  for (let k = Math.floor(random() * 3); k > 0; k--) w = pick(random, SAFE)(w, random);
  for (let k = pick(random, [0, 0, 0, 1, 1, 1, 2]); k > 0; k--) w = pick(random, RISKY)(w, random);
  return w;
}
/** A claim near to another. */
export const twinOf = (w: Written, random: Random): Written => pick(random, RISKY)(w, random);
