import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { readPaper } from "lemmakit/read";

/** What each relation of a note was understood to say; `?` before what is not accused, the reason where it was not read. */
function says(text: string, file = "note.md"): string[] {
  return readPaper({ file, text }).lines.map(({ line, reading }) => {
    if (reading.kind === "unread") return `${reading.why}`;
    const doubt = line.stance !== "claimed" || reading.unread.length > 0;
    return `${doubt ? "? " : ""}${printClaim(reading.claim)}`;
  });
}
const D = (formula: string): string => `\n\n$$\n${formula}\n$$\n\n`;

describe("declarations", () => {
  test.each<[string, string[]]>([
    [`Let $x>0$. Then${D("\\log x \\le x-1 .")}`, ["forall x > 0: log(x) <= x - 1"]],
    [`For all $t\\ge 0$ and $s\\in[0,1]$,${D("st \\le t .")}`, ["forall s in [0,1], t >= 0: s*t <= t"]],
    [`Suppose that $0<\\eta\\le 1/L$ and $L>0$. Then${D("\\eta L \\le 1 .")}`, ["forall eta > 0, L > 0 where eta <= 1/L: eta*L <= 1"]],
    [`Let $a,b$ be positive reals. Then${D("\\sqrt{ab} \\le \\frac{a+b}2 .")}`, ["forall a > 0, b > 0: sqrt(a*b) <= (a + b)/2"]],
    [`Let $u,v\\in\\mathbb R^d$ be unit vectors. Then${D("\\langle u,v\\rangle \\le 1 .")}`, ["forall dim d, u in R^d, v in R^d where norm2(u) = 1, norm2(v) = 1: dot(u, v) <= 1"]],
    [`Let $p$ be a probability vector in $\\mathbb R^n$. Then${D("\\sum_i p_i^2 \\le 1 .")}`, ["forall dim n, p in [0,inf)^n where sum(i in n, p[i]) = 1: sum(i in n, p[i]^2) <= 1"]],
    [`Let $p\\in\\mathbb R^n$ be a probability vector. Then${D("\\sum_i p_i^2 \\le 1 .")}`, ["forall dim n, p in [0,inf)^n where sum(i in n, p[i]) = 1: sum(i in n, p[i]^2) <= 1"]],
    [`Let $p$ be a probability vector on $\\{1,\\dots,K\\}$. Then${D("\\sum_{i=1}^K p_i^2 \\le 1 .")}`, ["forall dim K, p in [0,inf)^K where sum(i in K, p[i]) = 1: sum(i in K, p[i]^2) <= 1"]],
    [`Let $p,q$ be probability mass functions on $\\{1,\\dots,m\\}$ and $D\\left(p\\,\\middle\\|\\,q\\right)=\\sum_{i=1}^m|p_i-q_i|$. Then${D("D(p\\|q) \\ge 0 .")}`, ["forall dim m, p in [0,inf)^m, q in [0,inf)^m where sum(i in m, p[i]) = 1, sum(i in m, q[i]) = 1: sum(i in m, abs(p[i] - q[i])) >= 0"]],
    [`Let $p\\in\\Delta_n$. Then${D("\\max_i p_i \\le 1 .")}`, ["forall dim n, p in [0,inf)^n where sum(i in n, p[i]) = 1: max(i in n, p[i]) <= 1"]],
    [`Let $a_1,\\dots,a_n>0$. Then${D("\\Bigl(\\sum_{i=1}^n a_i\\Bigr)^2 \\le n\\sum_{i=1}^n a_i^2 .")}`, ["forall dim n, a in (0,inf)^n: sum(i in n, a[i])^2 <= n*sum(i in n, a[i]^2)"]],
    [`Let $x_1,\\dots,x_n$ be real numbers. Then${D("\\sum_{i=1}^n x_i^2 \\ge 0 .")}`, ["forall dim n, x in R^n: sum(i in n, x[i]^2) >= 0"]],
    [`For every integer $k\\ge 1$,${D("2^k \\ge k .")}`, ["forall integer k >= 1: 2^k >= k"]],
    [`Let $n$ be a positive integer. Then${D("n^2 \\ge n .")}`, ["forall integer n > 0: n^2 >= n"]],
    [`Let $y\\in\\{-1,1\\}$ and $t\\in\\mathbb R$. Then${D("|yt| \\le |t| .")}`, ["forall y real, t real where y^2 = 1: abs(y*t) <= abs(t)"]],
    [`For all $x\\ne y$,${D("(x-y)^2 > 0 .")}`, ["forall x real, y real where x != y: (x - y)^2 > 0"]],
    [`Let $x\\in\\mathbb R^d$ be nonzero. Then${D("\\|x\\|_2 > 0 .")}`, ["forall dim d, x in R^d where norm2(x) > 0: norm2(x) > 0"]],
    [`For $p>1$ let $q=\\frac{p}{p-1}$ be the conjugate exponent. Then${D("\\frac1p+\\frac1q \\ge 1 .")}`, ["forall p > 1, q real where q = p/(p - 1): 1/p + 1/q >= 1"]],
    [`Let $f(x)=x^2$ for $x\\in\\mathbb R$. Then${D("f(x+1)-f(x) \\ge 2x .")}`, ["forall x real: (x + 1)^2 - x^2 >= 2*x"]],
    [`Let $g:[0,\\infty)\\to\\mathbb R$, $g(t)=t\\log t$. For $t>0$,${D("g(t) \\ge t-1 .")}`, ["forall t > 0: t*log(t) >= t - 1"]],
    [`Let $\\|\\cdot\\|$ denote the spectral norm and let $A\\in\\mathbb R^{m\\times n}$. Then${D("\\|A\\| \\le \\|A\\|_F .")}`, ["forall dim m, dim n, A in R^(m x n): spectral(A) <= normF(A)"]],
    [`Let $x,y\\in\\mathbb R^d$ with $\\|x\\|_2\\le B$ and $B>0$. Then${D("\\langle x,y\\rangle \\le B\\|y\\|_2 .")}`, ["forall dim d, x in R^d, y in R^d, B > 0 where norm2(x) <= B: dot(x, y) <= B*norm2(y)"]],
    [`Let $\\lambda\\in\\mathbb R^n$ with $\\lambda_i\\ge 0$ for all $i$. Then${D("\\max_i\\lambda_i \\le \\sum_i\\lambda_i .")}`, ["forall dim n, lambda in [0,inf)^n: max(i in n, lambda[i]) <= sum(i in n, lambda[i])"]],
  ])("%s", (text, expected) => expect(says(text)).toEqual(expected));
});

describe("conditions and how far they reach", () => {
  test.each<[string, string, string[]]>([
    ["behind a display", `Let $x\\in\\mathbb R$. Then${D("x^2 \\ge x")}for all $x\\ge 1$.`, ["forall x >= 1: x^2 >= x"]],
    ["where, behind a display", `For $x\\in\\mathbb R$ we have${D("a \\le 1,")}where $a=\\frac{1}{1+e^{-x}}$.`, ["forall x real, a > 0 where a = 1/(1 + exp(-x)): a <= 1"]],
    ["in a display", `We have${D("\\log x \\le x-1, \\qquad x>0,")}and${D("e^y \\ge 1+y \\quad\\text{for all } y\\in\\mathbb R .")}`, ["forall x > 0: log(x) <= x - 1", "forall y real: exp(y) >= 1 + y"]],
    ["in brackets", `We have${D("\\log x \\le x-1 \\quad (x>0) .")}`, ["forall x > 0: log(x) <= x - 1"]],
    ["if, for its paragraph", `Let $x\\in\\mathbb R$. If $x\\le 1$, then${D("x \\le 1 .")}\n\nIn general,${D("x \\le 1 .")}`, ["forall x <= 1: x <= 1", "forall x real: x <= 1"]],
    ["if, then the other case", `Let $x\\in\\mathbb R$. If $x\\ge 0$, then${D("|x| = x .")}If $x<0$, then${D("|x| = -x .")}`, ["forall x >= 0: abs(x) = x", "forall x < 0: abs(x) = -x"]],
    ["if in addition", `Let $x>0$. If $x\\le 1$, then${D("x^2 \\le x .")}If in addition $x\\ge 1/2$, then${D("x^2 \\ge x/2 .")}`, ["forall x in (0,1]: x^2 <= x", "forall x in [1/2,1]: x^2 >= x/2"]],
    ["a quantifier behind a reason", `Let $x>0$. Since $e^s\\ge 1+s$ for all $s\\in\\mathbb R$, we have${D("e^x \\ge 1+x .")}`, ["? forall s real: exp(s) >= 1 + s", "forall x > 0: exp(x) >= 1 + x"]],
    ["a quantifier behind a reason, of the same letter", `Let $x>0$. Since $e^x\\ge 1+x$ for all $x\\in\\mathbb R$, we have${D("\\log(1+x) \\le x .")}`, ["? forall x real: exp(x) >= 1 + x", "forall x > 0: log(1 + x) <= x"]],
    ["what is recalled", `Let $L>0$ and $\\eta>0$. Since $\\eta\\le 1/L$, we obtain${D("\\eta L \\le 1 .")}`, ["? forall eta > 0, L > 0: eta <= 1/L", "forall eta > 0, L > 0 where eta <= 1/L: eta*L <= 1"]],
    ["both ends, of a letter that is known", `Let $b>0$. Then $b^2>0$ holds.\n\nFor $1\\le b\\le 3$,${D("b \\le 4 .")}`, ["forall b > 0: b^2 > 0", "forall b in [1,3]: b <= 4"]],
    ["any, anew", `Let $0<\\eta\\le 1$. Now let $\\eta>0$ be arbitrary.${D("\\eta \\le 1 .")}`, ["forall eta > 0: eta <= 1"]],
    ["for, then for a wider range", `For $x>1$ we have${D("\\log x > 0 .")}For $x\\ge 0$ we have${D("x^2 \\ge x .")}`, ["forall x > 1: log(x) > 0", "forall x >= 0: x^2 >= x"]],
    ["let, then let with a wider range", `Let $x>1$. Then${D("\\log x > 0 .")}Let $x\\ge -1$. Then${D("x^2 \\ge x .")}`, ["forall x > 1: log(x) > 0", "forall x >= -1: x^2 >= x"]],
    ["let, then let in another interval", `For $x\\in[0,1]$,${D("x^2 \\le x .")}For $x\\in[-1,1]$,${D("x^2 \\le x .")}`, ["forall x in [0,1]: x^2 <= x", "forall x in [-1,1]: x^2 <= x"]],
    ["let, then a narrower range", `Let $x>0$. Then${D("x+1 > 0 .")}Let $x\\le 1$. Then${D("x^2 \\le x .")}`, ["forall x > 0: x + 1 > 0", "forall x in (0,1]: x^2 <= x"]],
    ["when, by the way, then a wider range", `The bound is vacuous when the number $D\\ge 2$. For a number $D\\ge 0$,${D("D^2 \\ge D .")}`, ["forall D >= 0: D^2 >= D"]],
    ["in a section, and in the next", `# One\n\nTake $T\\ge k\\log 2$ with $k>0$. Then${D("2T \\ge k .")}\n\n# Two\n\nSuppose that $T\\ge 1$. Then${D("T^2 \\ge T .")}`, ["forall T real, k > 0 where T >= k*log(2): 2*T >= k", "forall T >= 1: T^2 >= T"]],
    ["a definition that is expanded at once", `Let $g(x)=(x-1)^2-1=x^2-3x$ for $x\\in\\mathbb R$. Then${D("g(x) \\ge -1 .")}`, ["definition", "forall x real: (x - 1)^2 - 1 = x^2 - 3*x", "forall x real: (x - 1)^2 - 1 >= -1"]],
    ["a value that is expanded at once, or supposed to be", `For $a,b>0$ let $s=(a+b)^2=a^2+ab+b^2$. Then${D("s \\ge 0 .")}`, ["definition", "? forall a > 0, b > 0: (a + b)^2 = a^2 + a*b + b^2", "? forall a > 0, b > 0, s > 0 where s = (a + b)^2: s >= 0"]],
    ["a value that one section gives a letter of the whole", `# All\n\nLet $L>0$ and $0<\\eta\\le 1/L$.\n\n## One\n\nLet $0<m\\le L$. With $\\eta=1/L$ we have${D("\\eta m \\le 1 .")}With $\\eta=\\frac{2}{L+m}$ we have${D("\\eta m \\le 1 .")}\n\n## Two\n\nThen${D("L m \\le L^2 .")}`, ["forall eta > 0, m > 0, L > 0 where eta <= 1/L, m <= L, eta = 1/L: eta*m <= 1", "forall eta > 0, m > 0, L > 0 where m <= L, eta = 2/(L + m): eta*m <= 1", "forall L > 0, m > 0 where m <= L: L*m <= L^2"]],
    ["on a set, behind what is recalled", `Let $x>0$. Then${D("x^2 \\ge 0,")}where we use $e^x \\le 1+2x$ on $[0,1]$. Hence${D("x^3 \\ge 0 .")}`, ["forall x > 0: x^2 >= 0", "? forall x > 0: exp(x) <= 1 + 2*x", "forall x > 0: x^3 >= 0"]],
    ["on a set, behind a display", `Let $x>0$. Then${D("x^2 \\le x")}on $[0,1]$.`, ["? forall x > 0: x^2 <= x"]],
    ["with, in a later section", `# One\n\nTake $T\\ge k\\log 2$ with $k>0$. Then${D("2T \\ge k .")}\n\n# Two\n\nSuppose the noise is small, with $s>0$ and $T\\ge 1$. Then${D("T^2 \\ge T .")}`, ["forall T real, k > 0 where T >= k*log(2): 2*T >= k", "forall T >= 1: T^2 >= T"]],
    ["one or the other", `For $x\\ge 1$ or $x\\le -1$ we have${D("x^2\\ge 1 .")}`, ["? forall x real: x^2 >= 1"]],
    ["one or the other, of a letter that is known", `Let $y\\in[0,1]$. If $y\\le 1/4$ or $y\\ge 3/4$, then${D("y(1-y) \\le 3/16 .")}`, ["? forall y in [0,1]: y*(1 - y) <= 3/16"]],
    ["several cases", `Let $z>0$. We consider the cases $z\\le 1$ and $z\\ge 1$.${D("z \\ge 1 .")}`, ["? forall z > 0: z >= 1"]],
    ["several cases, recalled", `Let $z>0$. Either $z\\le 1$ or $z\\ge 2$. Then${D("z^2 \\ge z .")}`, ["? forall z > 0: z <= 1", "? forall z > 0: z >= 2", "? forall z > 0: z^2 >= z"]],
    ["for, of an expression, to the end of its paragraph", `Let $x,y\\in\\mathbb R^n$. For $|\\langle x,y\\rangle|\\le 1$,${D("\\langle x,y\\rangle \\le 1 .")}\n\nIn general${D("\\langle x,y\\rangle \\le 1 .")}`, ["forall dim n, x in R^n, y in R^n where abs(dot(x, y)) <= 1: dot(x, y) <= 1", "forall dim n, x in R^n, y in R^n: dot(x, y) <= 1"]],
    ["unless stated otherwise", `Let $0<x\\le 1$ unless I say otherwise. Then${D("x^2 \\le x .")}`, ["forall x in (0,1]: x^2 <= x"]],
    ["where a step uses what is known", `Let $x>0$. Then${D("e^x \\ge x,")}where the last step uses $e^{x}\\ge 1+x$ for all $x\\in\\mathbb R$.`, ["forall x > 0: exp(x) >= x", "? forall x real: exp(x) >= 1 + x"]],
    ["where, in a display, to the end of its section", `Let $x>0$. Then${D("x^2\\le x \\quad\\text{where } x\\le 1 .")}# Next\n\nThen${D("x^2 \\le x .")}`, ["forall x in (0,1]: x^2 <= x", "forall x > 0: x^2 <= x"]],
    ["implication", `Let $x,y\\in\\mathbb R$. Then${D("x \\le y \\implies x-y \\le 0 .")}`, ["? forall x real, y real: x <= y", "forall x real, y real where x <= y: x - y <= 0"]],
  ])("%s", (_, text, expected) => expect(says(text)).toEqual(expected));
});

describe("an older range of a letter", () => {
  /** The readings that must fail too before the last line is accused. */
  const also = (text: string): string[] => readPaper({ file: "note.md", text }).lines.flatMap(({ reading }) => (reading.kind === "read" ? [reading.also.map((a) => printClaim(a.claim))] : [])).at(-1)!;
  test("may be meant still where a wider one is stated", () => {
    expect(also(`For $x>1$ we have${D("\\log x > 0 .")}For $x\\ge 0$ we have${D("x^2 \\ge x .")}`)).toEqual(["forall x > 1: x^2 >= x"]);
    expect(also(`Let $0<x\\le 1$. For every $x>0$,${D("x+1 > 0 .")}\n\nThen${D("x^2 \\le x .")}`)).toEqual(["forall x in (0,1]: x^2 <= x"]);
  });
  test("is not meant in the paragraph that speaks of all numbers", () => {
    expect(also(`Let $0<x\\le 1$. For every $x>0$,${D("x^2 \\le x .")}`)).toEqual([]);
    expect(also(`Let $x>0$. If $x\\le 1$, then${D("x^2 \\le x .")}\n\nOne also sees, for every $x>0$, that${D("x^2 \\le x .")}`)).toEqual([]);
  });
});

describe("what words behind letters say of them", () => {
  test.each<[string, string]>([
    [`For vectors $x,y\\in\\mathbb R^d$ of norm at most $D$ we have${D("\\langle x,y\\rangle \\le D^2 .")}`, "forall dim d, x in R^d, y in R^d, D real where norm2(x) <= D, norm2(y) <= D: dot(x, y) <= D^2"],
    [`Let $x\\in\\mathbb R^n$ be a vector of Euclidean length $2$. Then${D("x_1 \\le 2 .")}`, "forall dim n, x in R^n where norm2(x) = 2: x[1] <= 2"],
    [`The vectors $x,y\\in\\mathbb R^n$ have norm at most one. Then${D("\\langle x,y\\rangle \\le 1 .")}`, "forall dim n, x in R^n, y in R^n where norm2(x) <= 1, norm2(y) <= 1: dot(x, y) <= 1"],
    [`Let $w\\in\\mathbb R^n$ with $\\ell_1$-norm at most $1$. Then${D("\\max_i w_i \\le 1 .")}`, "forall dim n, w in R^n where norm1(w) <= 1: max(i in n, w[i]) <= 1"],
    [`Let $M\\in\\mathbb R^{n\\times n}$ with operator norm at most one. For $x\\in\\mathbb R^n$,${D("\\|Mx\\|_2 \\le \\|x\\|_2 .")}`, "forall dim n, M in R^(n x n), x in R^n where spectral(M) <= 1: norm2(M*x) <= norm2(x)"],
    [`Let $x,y\\in\\mathbb R^n$ lie in the unit ball. Then${D("\\langle x,y\\rangle \\le 1 .")}`, "forall dim n, x in R^n, y in R^n where norm2(x) <= 1, norm2(y) <= 1: dot(x, y) <= 1"],
    [`For unit vectors $u$ and $v$ of the space, let $u,v\\in\\mathbb R^n$. For unit vectors $u$ and $v$,${D("\\langle u,v\\rangle \\le 1 .")}`, "forall dim n, u in R^n, v in R^n where norm2(u) = 1, norm2(v) = 1: dot(u, v) <= 1"],
    [`Let $x\\in\\mathbb R^n$ with entries in $[0,1]$. Then${D("\\sum_{i=1}^n x_i^2 \\le n .")}`, "forall dim n, x in [0,1]^n: sum(i in n, x[i]^2) <= n"],
    [`Let $x\\in\\mathbb R^n$ with nonnegative entries. Then${D("\\max_i x_i \\ge 0 .")}`, "forall dim n, x in [0,inf)^n: max(i in n, x[i]) >= 0"],
    [`For every $x\\in\\mathbb R^n$ whose entries sum to $1$,${D("\\|x\\|_1 \\ge 1 .")}`, "forall dim n, x in R^n where sum(i in n, x[i]) = 1: norm1(x) >= 1"],
    [`Let $p_1,\\dots,p_n\\ge 0$ be numbers adding up to one. Then${D("\\sum_{i=1}^n p_i^2 \\le 1 .")}`, "forall dim n, p in [0,inf)^n where sum(i in n, p[i]) = 1: sum(i in n, p[i]^2) <= 1"],
    [`For $b$ in the interval $[0,1]$ we have${D("b^2 \\le b .")}`, "forall b in [0,1]: b^2 <= b"],
    [`Let $h$ be a real number in $(0,1)$. Then${D("h^2 \\le h .")}`, "forall h in (0,1): h^2 <= h"],
    [`For $g\\in\\mathbb R^d\\setminus\\{0\\}$,${D("\\|g\\|_2 > 0 .")}`, "forall dim d, g in R^d where norm2(g) > 0: norm2(g) > 0"],
    [`Let $1<p<\\infty$ and let $q$ be such that $1/p+1/q=1$. Then${D("q \\ge 1 .")}`, "forall q real, p > 1 where 1/p + 1/q = 1: q >= 1"],
  ])("%s", (text, expected) => expect(says(text).at(-1)).toBe(expected));
});

describe("a letter that is declared anew has nothing of what was said of it", () => {
  const before = "Let $t\\in[0,1]$. Then $t^2\\le t+1$.\n\n";
  test.each([`Let $t$ be a real number. Then${D("t^2 \\le 2t .")}`, `For real $t$,${D("t^2 \\le 2t .")}`, `For all real numbers $t$,${D("t^2 \\le 2t .")}`])("%s", (text) => {
    expect(says(before + text).at(-1)).toBe("forall t real: t^2 <= 2*t");
    expect(says(`# A\n\n${before}# B\n\n${text}`).at(-1)).toBe("forall t real: t^2 <= 2*t");
  });
  test("what is defined and then described is still what it was defined as", () => {
    expect(says(`Let $0<\\mu\\le L$. Let $\\kappa=L/\\mu$ be the condition number. Then${D("\\kappa \\ge 1 .")}`)).toEqual(["forall L > 0, mu > 0, kappa > 0 where kappa = L/mu, mu <= L: kappa >= 1"]);
  });
  test("a matrix takes the place of one that was given by its entries", () => {
    const norm = `Let $A\\in\\mathbb R^{m\\times n}$. Then${D("\\|A\\|_F \\ge 0 .")}`;
    expect(says(`Write $A_{ij}=0$.\n\n${norm}`).at(-1)).toBe("forall dim m, dim n, A in R^(m x n): normF(A) >= 0");
    expect(says(`Let $I\\in\\mathbb R^{n\\times n}$. Write $I_{ij}=0$ for $i\\ne j$. Then${D("\\|I\\|_F \\le 0 .")}`).at(-1)).toBe("foreign");
  });
  test("a function takes the place of a number", () => {
    expect(says(`For $h\\in\\mathbb R$, $h^2+1\\ge 2h$ holds. With $h(u)=e^u-1$ one has for $u\\ge 0$${D("h(u) \\ge u .")}`).at(-1)).toBe("forall u >= 0: exp(u) - 1 >= u");
  });
});

describe("rows", () => {
  const rows = (text: string): string[] => says(`\\begin{document}Let $x>0$. Then \\begin{align*}${text}\\end{align*}\\end{document}`, "n.tex");
  test("one that begins with a minus behind a comma is a relation of its own", () => {
    expect(rows("x &\\le 1+x, \\\\ -\\log x &= \\log\\tfrac1x .")).toEqual(["forall x > 0: x <= 1 + x", "forall x > 0: -log(x) = log(1/x)"]);
    expect(rows("x &\\le 1+x \\\\ -x &\\le 0")).toEqual(["forall x > 0: x <= 1 + x", "forall x > 0: -x <= 0"]);
  });
  test("one that goes on with a term goes on", () => {
    expect(rows("x &\\le 1+2x \\\\ &\\quad -x .")).toEqual(["forall x > 0: x <= 1 + 2*x - x"]);
    expect(rows("x &\\le 1+2x \\\\ -x .")).toEqual(["forall x > 0: x <= 1 + 2*x - x"]);
    expect(rows("x &\\le 1+2x \\\\ &\\quad{}-x .")).toEqual(["forall x > 0: x <= 1 + 2*x - x"]);
  });
  // Else the remark goes on with the row below it: 1 <= 1 + x^2.
  test("a remark beside a row ends with it", () => {
    const goesOn = (remark: string): string[] => rows(`x &\\le 2x ${remark} \\\\ &\\le 1+x^2`).filter((line) => !line.includes("e^x") && !line.includes("exp"));
    const expected = ["forall x > 0: x <= 2*x", "forall x > 0: 2*x <= 1 + x^2"];
    for (const remark of ["&& \\text{since } e^x\\ge 1", "&& \\text{since } e^x\\ge 1,", "\\quad\\text{because } e^x\\ge 1", "& (\\text{as } e^x\\ge 1)", "&& x>0", "&& \\text{by convexity}"]) expect(goesOn(remark), remark).toEqual(expected);
    expect(rows("x &\\le 2x && \\text{by (1)} \\\\ &\\quad{}+x && \\text{by (2)}")).toEqual(["forall x > 0: x <= 2*x + x"]);
  });
  test("what a remark recalls is not accused", () => {
    expect(rows("x &\\le 2x && \\text{since } 2x\\le 1")).toEqual(["forall x > 0: x <= 2*x", "? forall x > 0: 2*x <= 1"]);
  });
});

test("the entries of a sum of vectors have an index of their own", () => {
  expect(says(`Let $g_1,\\dots,g_n\\in\\mathbb R^n$. Then${D("\\|\\sum_{i=1}^n g_i\\|_2 \\ge 0 .")}`)).toEqual(["forall dim n, g in R^(n x n): sqrt(sum(i1 in n, sum(i in n, g[i][i1])^2)) >= 0"]);
});

test("an environment without dollars is a display of Markdown", () => {
  expect(says("Let $x>0$. Then\n\n\\begin{align}\nx &\\le 1+x \\\\ &\\le 2+x\n\\end{align}\n\nand `\\begin{align}` is no formula.")).toEqual(["forall x > 0: x <= 1 + x", "forall x > 0: 1 + x <= 2 + x"]);
});

test("characters of Unicode say what macros say", () => {
  expect(says(`Let $x,y∈ℝ^n$, $λ>0$, $n≥1$.${D("‖x‖₂ ≤ √n ‖x‖_∞, \\quad x_1² + x₂² ≥ 0, \\quad \\lambda·λ⁻¹ ≤ 1, \\quad |⟨x,y⟩| ≤ ‖x‖₂‖y‖₂, \\quad √10 λ ≥ 3λ")}`)).toEqual([
    "forall dim n, x in R^n: norm2(x) <= sqrt(n)*norminf(x)", "forall dim n, x in R^n: x[1]^2 + x[2]^2 >= 0", "forall lambda > 0: lambda*lambda^-1 <= 1", "forall dim n, x in R^n, y in R^n: abs(dot(x, y)) <= norm2(x)*norm2(y)", "forall lambda > 0: sqrt(10)*lambda >= 3*lambda",
  ]);
});

test("two dollars make a display in a line of Markdown too, where one makes none", () => {
  expect(says("For $x\\in[0,1]$ $$x^2\\le x.$$")).toEqual(["forall x in [0,1]: x^2 <= x"]);
  expect(says("Let $$p>1$$ be a real number. For $$p\\ne 2$$ the space is no Hilbert space.")).toEqual([]);
});

describe("what is not accused", () => {
  test.each<[string, string]>([
    ["a condition that no pattern reads", `Let $A\\in\\mathbb R^{n\\times n}$ be symmetric and let $x\\in\\mathbb R^n$. Then${D("x^\\top Ax \\ge 0 .")}`],
    ["an adjective before a kind", `For every stochastic vector $x\\in\\mathbb R^n$,${D("\\|x\\|_1 \\le 1 .")}`],
    ["with a word behind it", `Let $x,y\\in\\mathbb R^n$ with $y$ sorted. Then${D("x_1 \\le y_1 .")}`],
    ["a minimiser", `Let $x\\in\\mathbb R^n$ be the minimiser of the loss. Then${D("\\|x\\|_2 \\le 1 .")}`],
    ["small enough", `For sufficiently small $x>0$,${D("x \\le x^2 .")}`],
    ["chance", `Let $x\\in\\mathbb R$ and $\\delta\\in(0,1)$. With probability at least $1-\\delta$,${D("x \\le 1 .")}`],
    ["there exists", `Let $y>0$. There exists $x>0$ with${D("x \\le y/2 .")}`],
    ["some constant", `For some $c>0$ and all $x\\ge 1$,${D("x \\le c x^2 .")}`],
    ["what fails", `Let $x>0$. The inequality${D("x \\le 1")}fails in general.`],
    ["what is assumed", `Let $x>0$ and suppose that${D("x \\le 1 .")}`],
    ["equivalence", `Let $x\\in\\mathbb R$. Then${D("x \\le 1 \\iff x^2 \\le 1 .")}`],
    ["an equation to solve", `Let $x>0$. The optimum is at${D("x = \\sqrt2 .")}`],
    ["a question", `Let $x>0$. Is it true that${D("x \\le 1")}?`],
    ["what one might hope", `Let $x>0$. One might hope that${D("x \\le 1 .")}`],
    ["an equation that is solved", `Let $x\\in\\mathbb R$. Solving${D("x^2+x = 1-x")}gives the root.`],
    ["places that differ", `Let $x\\in\\mathbb R^n$. For $i\\ne j$,${D("x_i < x_j .")}`],
    ["unless", `Let $x\\in\\mathbb R$. Unless $x = 0$,${D("x^2 > 0 .")}`],
    ["in a line of prose, recalled", "Let $x>0$ and $y>0$. By $x\\le y$ we are done."],
    ["of rank one", `Let $A\\in\\mathbb R^{m\\times n}$ of rank one. Then${D("\\|A\\|_F \\le \\|A\\|_{\\mathrm{op}} .")}`],
    ["with mean zero", `Let $x\\in\\mathbb R^n$ with mean zero. Then${D("\\sum_{i=1}^n x_i \\le 0 .")}`],
    ["of the same sign", `Let $x,y$ be two real numbers of the same sign. Then${D("xy \\ge 0 .")}`],
    ["not both", `Let $x,y>0$, not both larger than one. Then${D("xy \\le \\max(x,y) .")}`],
    ["in the interior", `For $x\\in\\mathbb R$ in the interior of the set,${D("x^2 < 1 .")}`],
    ["for, with its display", `Let $x\\in\\mathbb R$. For all${D("x \\ge 1")}the claim is true.`],
    ["otherwise", `Let $s\\in\\mathbb R$. First suppose $s\\ge 0$. Then${D("|s| = s .")}Otherwise${D("|s| = -s .")}`],
    ["normalised", `Fix $x,y\\in\\mathbb R^n$ and normalise them so that $\\|x\\|_2=\\|y\\|_2=1$. Then${D("\\langle x,y\\rangle \\le 1 .")}`],
    ["only small ones", `Let $x\\ge 0$; we only need small $x$. Then${D("x^2 \\le x .")}`],
    ["on an interval", `Let $x\\in\\mathbb R$. On $[0,1]$ we have${D("x^2 \\le x .")}`],
    ["on the interval", `Let $x\\in\\mathbb R$. On the interval $[0,1]$ we have${D("x^2 \\le x .")}`],
    ["throughout, across a heading", `Throughout we restrict ourselves to the unit interval.\n\n# One\n\nLet $x\\ge 0$. Then${D("x^2 \\le x .")}`],
    ["a theorem's letters outside of it", `**Lemma 1.** Let $x\\ge 1$. Then $x^2\\ge x$.\n\n# Next\n\nClearly${D("x^3 \\ge 2x .")}`],
  ])("%s", (_, text) => {
    const last = says(text).at(-1)!;
    expect(last.startsWith("? ") || !last.startsWith("forall")).toBe(true);
  });

  test("where the sides meet is no condition", () => {
    expect(says(`Let $x>0$. Then${D("\\log x \\le x-1,")}with equality if and only if $x=1$.`)).toEqual(["forall x > 0: log(x) <= x - 1"]);
    expect(says(`Let $x>0$. Then${D("\\log x \\le x-1 .")}Equality holds at $x=1$. Hence${D("\\log x \\le x .")}`)).toEqual(["forall x > 0: log(x) <= x - 1", "forall x > 0: log(x) <= x"]);
  });
});

describe("parts of a document", () => {
  const tex = (body: string): string[] => says(`\\begin{document}\n${body}\n\\end{document}`, "note.tex");
  test("a theorem, its proof, and what follows", () => {
    expect(tex("\\begin{lemma} Let $x\\ge 1$. Then $$ x^2 \\ge x . $$ \\end{lemma}\n\\begin{proof} Indeed $$ x(x-1) \\ge 0 . $$ \\end{proof}\n\nNow $$ x \\ge 0 . $$")).toEqual(["forall x >= 1: x^2 >= x", "forall x >= 1: x*(x - 1) >= 0", "? forall x >= 1: x >= 0"]);
  });
  test("a proof by the label of its theorem", () => {
    expect(tex("\\begin{lemma}\\label{a} Let $x\\ge 1$. Then $$ x^2 \\ge x . $$ \\end{lemma}\n\\begin{lemma} Let $x\\ge 2$. Then $$ x \\ge 2 . $$ \\end{lemma}\n\\begin{proof}[Proof of Lemma~\\ref{a}] $$ x(x-1) \\ge 0 . $$ \\end{proof}").at(-1)).toBe("forall x >= 1: x*(x - 1) >= 0");
  });
  test("a later section uses what an earlier one declared, until it declares anew", () => {
    expect(tex("\\section{A} Let $x\\ge 1$.\n\n\\section{B} Then $$ x^2 \\ge x . $$ For $x\\in\\mathbb R$, $$ x^2 \\ge 0 . $$")).toEqual(["forall x >= 1: x^2 >= x", "forall x real: x^2 >= 0"]);
  });
  test("macros with arguments, and a file that is included", () => {
    const { lines } = readPaper(
      { file: "main.tex", text: "\\newcommand{\\sq}[1]{#1^2}\\newcommand{\\w}[2][1]{\\frac{#2}{#1}}\\begin{document}\\input{part}\\end{document}" },
      { load: (name) => (name === "part" ? { file: "part.tex", text: "Let $x\\ge 0$. Then\n\\[ \\sq{x} \\ge \\w{x}-\\w[4]{1} . \\]" } : undefined) },
    );
    expect(lines.map((l) => (l.reading.kind === "read" ? printClaim(l.reading.claim) : l.reading.message))).toEqual(["forall x >= 0: x^2 >= x/1 - 1/4"]);
    expect(lines[0]!.line.sign.span.source.file).toBe("part.tex");
  });
  test("reasons are edges: by label, by name, and to the theorem", () => {
    const { lines } = readPaper({ file: "n.tex", text: "\\begin{document}\\begin{lemma}\\label{l} Let $x>0$. Then $$ x \\ge 0 . $$ \\end{lemma}\nBy Lemma~\\ref{l} and Cauchy--Schwarz, for $x>0$, $$ x \\ge 0 . $$\\end{document}" });
    expect(lines[1]!.line.reasons).toEqual([{ name: "Cauchy--Schwarz" }, { label: "l" }]);
    expect(lines[0]!.line.within).toEqual(["l"]);
  });
});
