import type { FoldKind, FunctionName } from "./expr.ts";

/** Relation signs and what they say. What claims cannot state keeps its name. */
export const RELATIONS: Readonly<Record<string, string>> = {
  "=": "=", "<": "<", ">": ">", "≤": "<=", "≥": ">=", "≠": "!=", "∈": "in",
  le: "<=", leq: "<=", leqslant: "<=", leqq: "<=", ge: ">=", geq: ">=", geqslant: ">=", geqq: ">=", lt: "<", gt: ">", eq: "=", ne: "!=", neq: "!=", in: "in",
  equiv: "equiv", triangleq: ":=", coloneqq: ":=", coloneq: ":=", eqqcolon: "=:", approx: "approx", simeq: "approx", cong: "approx", sim: "sim", propto: "propto",
  ll: "much less", gg: "much greater", lesssim: "lesssim", gtrsim: "gtrsim", preceq: "preceq", succeq: "succeq", preccurlyeq: "preceq", succcurlyeq: "succeq",
  prec: "prec", succ: "succ", subset: "subset", subseteq: "subset", supset: "supset", supseteq: "supset", to: "to", rightarrow: "to", longrightarrow: "to", mapsto: "mapsto",
  perp: "perp", mid: "mid", notin: "notin", not: "not", asymp: "asymp", gets: "gets", leftarrow: "gets", ni: "ni", downarrow: "to", uparrow: "to", nearrow: "to", searrow: "to",
};
/** The relations a claim can state. */
export const STATED = new Set(["=", "<", ">", "<=", ">=", "!="]);

/** Signs between relations. */
export const CONNECTIVES: Readonly<Record<string, "implies" | "implied" | "iff">> = {
  implies: "implies", Rightarrow: "implies", Longrightarrow: "implies", impliedby: "implied", Leftarrow: "implied", Longleftarrow: "implied",
  iff: "iff", Leftrightarrow: "iff", Longleftrightarrow: "iff",
};

export const FUNCTIONS: Readonly<Record<string, FunctionName>> = {
  exp: "exp", log: "log", ln: "log", sin: "sin", cos: "cos", tan: "tan", arctan: "atan", arcsin: "asin", arccos: "acos", sinh: "sinh", cosh: "cosh", tanh: "tanh", tr: "trace",
  Tr: "trace", trace: "trace", softmax: "softmax", min: "min", max: "max", sqrt: "sqrt", sign: "sign", sgn: "sign", cot: "cot", coth: "coth", sec: "sec", csc: "csc", sech: "sech", csch: "csch", arsinh: "asinh", arcosh: "acosh", artanh: "atanh", arcsinh: "asinh", arccosh: "acosh",
  arctanh: "atanh", erf: "erf", sigmoid: "sigmoid", softplus: "softplus", relu: "relu", ReLU: "relu",
};
export const FOLDS: Readonly<Record<string, FoldKind>> = { sum: "sum", max: "max", min: "min", prod: "prod", sup: "sup", inf: "inf" };

/** What makes a term that claims have no words for, and what to call it. */
export const FOREIGN: Readonly<Record<string, string>> = {
  int: "integral", iint: "integral", oint: "integral", partial: "derivative", nabla: "gradient", lim: "limit", limsup: "limit", liminf: "limit", cup: "set", cap: "set", bigcup: "set",
  bigcap: "set", setminus: "set", emptyset: "set", pm: "plus or minus", mp: "plus or minus", binom: "binomial coefficient", lfloor: "floor", lceil: "ceiling", det: "determinant", Pr: "probability",
  oplus: "direct sum", otimes: "tensor product", circ: "composition", forall: "quantifier", exists: "quantifier", neg: "logical formula", land: "logical formula", lor: "logical formula",
  Delta: "", arg: "minimizer", argmin: "minimizer", argmax: "maximizer", dim: "dimension", deg: "degree", gcd: "number theory", Var: "variance", Cov: "covariance", rank: "rank", diag: "diagonal matrix",
  bmod: "remainder", mod: "remainder", ell: "", wp: "", Re: "", Im: "", hbar: "",
};

export const GREEK = new Set(
  "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell varpi hbar wp".split(" "),
);
/** Fonts that change nothing, and fonts that make another letter. */
export const PLAIN_FONTS = new Set(["mathbf", "boldsymbol", "bm", "vec", "mathit", "bold", "mathsf", "underline", "boldmath", "pmb", "Vec", "textup", "bf"]);
export const OTHER_FONTS: Readonly<Record<string, string>> = { mathcal: "cal", mathscr: "scr", mathfrak: "frak", mathbb: "bb" };
export const ACCENTS: Readonly<Record<string, string>> = { hat: "hat", widehat: "hat", tilde: "tilde", widetilde: "tilde", bar: "bar", overline: "bar", dot: "dot", ddot: "ddot", check: "check", breve: "breve" };

export const OPENERS: Readonly<Record<string, string>> = { "(": "(", "[": "[", lbrace: "{", lbrack: "[", "{": "{", langle: "<", lvert: "|", lVert: "‖", "⟨": "<" };
export const CLOSERS: Readonly<Record<string, string>> = { ")": ")", "]": "]", rbrace: "}", rbrack: "]", "}": "}", rangle: ">", rvert: "|", rVert: "‖", "⟩": ">" };
/** Macros that only change how things look. */
export const SIZES = new Set(["big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm", "Bigm", "biggm", "middle"]);
export const LEFTS = new Set(["left", "bigl", "Bigl", "biggl", "Biggl"]);
export const RIGHTS = new Set(["right", "bigr", "Bigr", "biggr", "Biggr"]);
export const SPACES = new Set([",", ";", ":", "!", " ", "quad", "qquad", "thinspace", "enskip", "medspace", "thickspace", "enspace", ">", "hfill", "allowbreak", "hskip", "nobreak"]);
export const SILENT = new Set([
  "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag", "mathrel", "mathbin", "mathord", "mathop", "mathopen", "mathclose", "mathpunct", "ensuremath", "hfil", "relax", "noindent",
  "qedhere", "strut", "mathstrut", "/", "mathinner", "allowdisplaybreaks", "qty", "delimsize", "mathstrut", "hfill", "nobreakspace", "bigskip", "smallskip", "medskip",
]);
/** Macros that take an argument nobody reads: `\label{…}`. */
export const IGNORED: Readonly<Record<string, number>> = { label: 1, hspace: 1, vspace: 1, vphantom: 1, hphantom: 1, phantom: 1, color: 1, eqref: 1, ref: 1, cite: 1, tag: 1, numberthis: 0, kern: 0, mspace: 1, hypertarget: 1, footnotemark: 0, footnote: 1, footnotetext: 1 };
