import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { placeOf, readPaper } from "lemmakit/read";

/** Formulas as people type them: delimiters of their own, rows that go on, words between rows, conventions. */
const NOTE = String.raw`\documentclass{article}
\usepackage{amsmath,mathtools,bm}
\DeclarePairedDelimiter{\nrm}{\lVert}{\rVert}
\DeclarePairedDelimiterX{\inp}[2]{\langle}{\rangle}{#1,#2}
\DeclareMathOperator*{\argmin}{arg\,min}
\newcommand{\vx}{\mathbf{x}}
\newcommand{\vy}{\bm{y}}
\newcommand{\Rd}{\mathbb{R}^{d}}
\newcommand{\eqdef}{\stackrel{\text{def}}{=}}
\begin{document}
\section{Tricky}
Let $\vx,\vy\in\Rd$, let $\alpha\in(0,1)$, and let $n\geq 2$ be an integer. Let $a\in\mathbb{R}$ and $b>0$.
\begin{multline*}
  \nrm{\vx+\vy}^2 = \nrm{\vx}^2 + 2\,\vx^{\top}\vy \\
   + \nrm*{\vy}^2 .
\end{multline*}
\begin{equation}\begin{split}
 \inp{\vx}{\vy} &\overset{(a)}{\leq} \nrm[\big]{\vx}\,\nrm{\vy} \\
  &\overset{(b)}{\leqslant} \tfrac12\nrm{\vx}^2+\tfrac12\nrm{\vy}^2,
\end{split}\end{equation}
where (a) is Cauchy--Schwarz and (b) is Young's inequality.
\begin{align*}
 \max(0,a) &= \frac{a+|a|}{2} = (a)_+ , \\
\intertext{and with the usual conventions}
 n(n-1)/2 &\le n^2/2, & 2\alpha(1-\alpha) &\le 1/2, \\
 b\log_2 b &\ge b-1, \\
 \sqrt{n}/2 &< n, \\
 \left(1+\tfrac{1}{n}\right)^n &\le e, \\
 \Big\lVert \frac{\vx}{n} \Big\rVert_\infty &\le \|\vx\|_1 .
\end{align*}
\[ \sum_{i,j=1}^{d} x_i y_j = \Bigl(\sum_i x_i\Bigr)\Bigl(\sum_j y_j\Bigr) \]
\[ \phi(t) \eqdef \frac{e^t-1-t}{t^2} \]
For $t\in(0,1]$ it holds that $\phi(t)\le 1$ and \( \phi(t) \geq \tfrac12 \).
\[ 0\le \alpha^{n}\le\alpha<1,\qquad 10^{-3}\,\alpha\le 0.001 \tag{$*$} \]
\begin{gather}
 x_1^2+\dots+x_d^2 = \|\vx\|_2^2 \\
 \vx^T\vy = \operatorname{tr}(\vx\vy^T), \quad \forall\,\vx,\vy\in\mathbb{R}^d
\end{gather}
\begin{eqnarray}
 \cosh a &=& \frac{e^a+e^{-a}}{2}\\
 &\ge& 1+\frac{a^2}{2}.
\end{eqnarray}
$$\frac{b}{b+1}\;\leq\;\ln(1+b)\;\leq\;b\,,\quad\text{whenever }b\geq0.$$
\[ \min\left\{a, b\right\} + \max\left\{a, b\right\} = a+b, \quad |a-b| = \max\{a,b\} - \min\{a,b\} \]
\[ \left| \frac{a}{b} \right| = \frac{|a|}{|b|}, \quad \exp\!\left(-\frac{a^2}{2b}\right)\le 1, \quad e^{-a^2/(2b)} \le 1 \]
\[ \frac{1}{d}\mathbf{1}^\top\vx \le \max_{1\le i\le d} x_i \]
\end{document}
`;
/** Each relation at the place of its sign, and what it says. */
const SAYS = `
14:19 forall dim d, x in R^d, y in R^d: norm2(x + y)^2 = norm2(x)^2 + 2*dot(x, y) + norm2(y)^2
18:18 forall dim d, x in R^d, y in R^d: dot(x, y) <= norm2(x)*norm2(y)
19:4 forall dim d, x in R^d, y in R^d: norm2(x)*norm2(y) <= 1/2*norm2(x)^2 + 1/2*norm2(y)^2
23:13 forall a real: max(0, a) = (a + abs(a))/2
23:31 forall a real: (a + abs(a))/2 = max(a, 0)
25:12 forall integer n >= 2: n*(n - 1)/2 <= n^2/2
25:44 forall alpha in (0,1): 2*alpha*(1 - alpha) <= 1/2
26:13 forall b > 0: b*(log(b)/log(2)) >= b - 1
27:14 forall integer n >= 2: sqrt(n)/2 < n
28:33 forall integer n >= 2: (1 + 1/n)^n <= exp(1)
29:46 forall dim d, x in R^d, integer n >= 2: norminf(x/n) <= norm1(x)
31:29 forall dim d, x in R^d, y in R^d: sum(i in d, sum(j in d, x[i]*y[j])) = sum(i in d, x[i])*sum(j in d, y[j])
32:12 definition
33:39 forall t in (0,1]: (exp(t) - 1 - t)/t^2 <= 1
33:61 forall t in (0,1]: (exp(t) - 1 - t)/t^2 >= 1/2
34:5 forall alpha in (0,1), integer n >= 2: 0 <= alpha^n
34:19 forall alpha in (0,1), integer n >= 2: alpha^n <= alpha
34:28 forall alpha in (0,1): alpha < 1
34:53 forall alpha in (0,1): 10^-3*alpha <= 0.001
36:20 foreign
37:11 forall dim d, x in R^d, y in R^d: dot(x, y) = sum(j in d, x[j]*y[j])
40:11 forall a real: cosh(a) = (exp(a) + exp(-a))/2
41:3 forall a real: (exp(a) + exp(-a))/2 >= 1 + a^2/2
43:18 forall b > 0: b/(b + 1) <= log(1 + b)
43:34 forall b > 0: log(1 + b) <= b
44:54 forall a real, b > 0: min(a, b) + max(a, b) = a + b
44:73 forall a real, b > 0: abs(a - b) = max(a, b) - min(a, b)
45:31 forall a real, b > 0: abs(a/b) = abs(a)/abs(b)
45:90 forall a real, b > 0: exp(-a^2/(2*b)) <= 1
45:117 forall a real, b > 0: exp(-a^2/(2*b)) <= 1
46:34 forall dim d, x in R^d: 1/d*sum(i in d, x[i]) <= max(i1 in d, x[i1])
`;

describe("formulas as people type them", () => {
  const { lines, troubles } = readPaper({ file: "note.tex", text: NOTE });
  test("each relation, at its place", () => {
    const read = lines.map(({ line, reading }) => {
      const { line: row, column } = placeOf(line.sign.span);
      return `${row}:${column} ${reading.kind === "read" ? printClaim(reading.claim) : reading.why}`;
    });
    expect(read).toEqual(SAYS.trim().split("\n"));
    expect(troubles).toEqual([]);
  });
  test("marks over signs find their reasons", () => {
    const at = (row: number) => lines.find(({ line }) => placeOf(line.sign.span).line === row)!.line.reasons;
    expect(at(18)).toEqual([{ name: "Cauchy--Schwarz" }]);
    expect(at(19)).toEqual([{ name: "Young" }]);
  });
});
