import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { placeOf, readPaper } from "lemmakit/read";

/** Each relation at the place of its sign: what it says, with "?" before what is not accused, or why it was not read. */
function says(file: string, text: string): string[] {
  return readPaper({ file, text }).lines.map(({ line, reading }) => {
    const { line: row, column } = placeOf(line.sign.span);
    const doubt = reading.kind === "read" && (line.stance !== "claimed" || reading.unread.length > 0);
    return `${row}:${column} ${doubt ? "? " : ""}${reading.kind === "read" ? printClaim(reading.claim) : reading.why}`;
  });
}

describe("texts", () => {
  test("a lemma, its proof, and the text that goes on with its letters", () => {
    const text = String.raw`\documentclass{article}
\begin{document}
\section{Setup and notation}
Fix a horizon $T\ge1$, a dimension $d$, and a radius $R>0$. Write $\mathcal{B}=\{x\in\mathbb{R}^d:\|x\|_2\le R\}$ for the ball. All logarithms are natural.
\section{Main estimates}
\begin{lemma}[Telescoping]\label{lem:tel}
Let $x,u\in\mathbb{R}^d$ satisfy $\|x\|_2\le R$ and $\|u\|_2\le R$, and let $g\in\mathbb{R}^d$ be arbitrary. For every $\eta>0$ put $y:=x-\eta g$. Then
\begin{align}
\langle g,x-u\rangle &= \frac{1}{2\eta}\bigl(\|x-u\|_2^2-\|y-u\|_2^2\bigr)+\frac\eta2\|g\|_2^2 \label{eq:tel}\\
&\le \frac{2R^2}{\eta}+\frac{\eta}{2}\|g\|_2^2 .
\end{align}
Moreover $\|x-u\|_2\le 2R$.
\end{lemma}
\begin{proof}
The identity \eqref{eq:tel} is obtained by expanding $\|y-u\|_2^2=\|x-u\|_2^2-2\eta\langle g,x-u\rangle+\eta^2\|g\|_2^2$. Dropping the negative term and using the triangle inequality $\|x-u\|_2\le\|x\|_2+\|u\|_2\le 2R$ gives the bound.
\end{proof}
Suppose moreover that $\|g\|_2\le G$ for some $G>0$. Optimising over $\eta$ we find
\[
\inf_{\eta>0}\Bigl(\frac{2R^2}{\eta}+\frac{\eta G^2}{2}\Bigr) = 2RG .
\]
In other words, for all $\eta>0$,
\[
\frac{2R^2}{\eta}+\frac{\eta G^2}{2} \ge 2RG ,
\]
with equality for $\eta=2R/G$.
\begin{corollary}
Under the assumptions of Lemma~\ref{lem:tel}, with $\eta=\frac{R}{G\sqrt T}$,
\[ \frac{2R^2}{\eta}+\frac{\eta G^2T}{2} \le \frac52RG\sqrt T . \]
\end{corollary}
\end{document}
`;
    expect(says("t3.tex", text)).toEqual(`
9:23 forall dim d, g in R^d, x in R^d, u in R^d, eta > 0: dot(g, x - u) = 1/(2*eta)*(norm2(x - u)^2 - norm2(x - eta*g - u)^2) + eta/2*norm2(g)^2
10:2 forall dim d, eta > 0, x in R^d, u in R^d, g in R^d, R > 0 where norm2(x) <= R, norm2(u) <= R: 1/(2*eta)*(norm2(x - u)^2 - norm2(x - eta*g - u)^2) + eta/2*norm2(g)^2 <= 2*R^2/eta + eta/2*norm2(g)^2
12:20 forall dim d, x in R^d, u in R^d, R > 0 where norm2(x) <= R, norm2(u) <= R: norm2(x - u) <= 2*R
15:66 ? forall dim d, x in R^d, eta > 0, g in R^d, u in R^d: norm2(x - eta*g - u)^2 = norm2(x - u)^2 - 2*eta*dot(g, x - u) + eta^2*norm2(g)^2
15:194 forall dim d, x in R^d, u in R^d: norm2(x - u) <= norm2(x) + norm2(u)
15:212 forall dim d, x in R^d, u in R^d, R > 0 where norm2(x) <= R, norm2(u) <= R: norm2(x) + norm2(u) <= 2*R
19:63 forall R > 0, G > 0: inf(eta1 in (0,inf), 2*R^2/eta1 + eta1*G^2/2) = 2*R*G
23:38 forall R > 0, eta > 0, G > 0: 2*R^2/eta + eta*G^2/2 >= 2*R*G
28:42 forall R > 0, eta > 0, G > 0, T >= 1 where eta = R/(G*sqrt(T)): 2*R^2/eta + eta*G^2*T/2 <= 5/2*R*G*sqrt(T)
`.trim().split("\n"));
  });
  test("definitions by the way: entries, means, new functions, lists and quotations", () => {
    const text = String.raw`# Notes on softmax

We write $[n]=\{1,\dots,n\}$ and, throughout, $\log$ is the natural logarithm.

Let $z\in\mathbb{R}^n$. Let $Z=\sum_{j}e^{z_j}$ and $p_i=\frac{e^{z_i}}{Z}$. Then

$$
\sum_{i} p_i = 1, \qquad 0 < p_i \le 1, \qquad \log Z \ge \max_i z_i .
$$

Let $f:\mathbb{R}\to\mathbb{R}$ be given by $f(x)=\log(1+e^x)$. The function $\psi(u)=e^u-u-1$ satisfies, for $u\ge 0$,

$$ \psi(u) \ge \frac{u^2}{2}, \quad f(u) \le u + \log 2 . $$

Let $x_1,\dots,x_n$ be reals and let $\bar x=\frac1n\sum_{i=1}^n x_i$ be their mean. Then

$$
S = \sum_{i=1}^n (x_i-\bar x)^2 = \sum_{i=1}^n x_i^2 - n\bar x^2 \le \sum_{i=1}^n x_i^2 .
$$

- For $a,b,c\ge 0$ with $a+b+c=1$ we have $ab+bc+ca\le\tfrac13$.
- Let $A\in\mathbb{R}^{n\times n}$ have entries $A_{ij}=x_ix_j$. Then $$\operatorname{tr}(A) = \|x\|_2^2 .$$

> **Remark.** If $t\in[0,1]$ and $w\in\mathbb{R}^n$, then
> $$
> \|tw\|_2
> \le \|w\|_2 .
> $$

For each $i\in[n]$ and every $\delta>0$,
\[
  x_i^2 \le \frac{\delta}{2}x_i^2 + \frac{1}{2\delta}x_i^2 + x_i^2 .
\]
`;
    expect(says("t2.md", text)).toEqual(`
8:14 forall dim n, z in R^n, Z real where Z = sum(j in n, exp(z[j])): sum(i in n, exp(z[i])/Z) = 1
8:28 forall dim n, z in R^n, Z real, i in 1..n where Z = sum(j in n, exp(z[j])): 0 < exp(z[i])/Z
8:34 forall dim n, z in R^n, Z real, i in 1..n where Z = sum(j in n, exp(z[j])): exp(z[i])/Z <= 1
8:55 forall dim n, z in R^n, Z real where Z = sum(j in n, exp(z[j])): log(Z) >= max(i in n, z[i])
11:86 definition
13:12 forall u >= 0: exp(u) - u - 1 >= u^2/2
13:42 forall u >= 0: log(1 + exp(u)) <= u + log(2)
18:3 definition
18:33 forall dim n, x in R^n, x_bar real where x_bar = 1/n*sum(i in n, x[i]): sum(i in n, (x[i] - x_bar)^2) = sum(i in n, x[i]^2) - n*x_bar^2
18:66 forall dim n, x in R^n, x_bar real where x_bar = 1/n*sum(i in n, x[i]): sum(i in n, x[i]^2) - n*x_bar^2 <= sum(i in n, x[i]^2)
21:52 forall a >= 0, b >= 0, c >= 0 where a + b + c = 1: a*b + b*c + c*a <= 1/3
22:94 forall dim n, x in R^n: sum(j in n, x[j]*x[j]) = norm2(x)^2
27:3 forall dim n, t in [0,1], w in R^n: norm2(t*w) <= norm2(w)
32:9 forall dim n, x in R^n, i in 1..n, delta > 0: x[i]^2 <= delta/2*x[i]^2 + 1/(2*delta)*x[i]^2 + x[i]^2
`.trim().split("\n"));
  });
});
