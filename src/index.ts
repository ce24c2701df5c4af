/**
 * The public API: claims and the terms they are built of, what decides and refutes them, certificates, and audits.
 *
 * @packageDocumentation
 */
export { exactDouble, nearestDouble, parseRational, Rational } from "./exact/index.ts";
export type { Ending } from "./exact/index.ts";
export {
  abs, acos, acosh, add, and, asin, asinh, at, atan, atan2, atanh, ball, box, call, cbrt, ceil, closedBall, constantValue, cos,
  cosh, cot, coth, csc, csch, div, dot, eq, erf, exists, exp, expectation, expm1, floor, fn, forAll, frobenius, geq, gt, iff, image,
  implies, index, indexSort, indicator, inf, InputError, largest, latexFormula, latexTerm, leq, LIBRARY, log, log10, log1p, log2,
  lt, matrix, matrixSort, max, maximum, member, min, minimum, mul, neg, neq, norm1, norm2, normInf, not, num, or, pi, position, pow,
  printFormula, printTerm, probability, probabilityOfDraws, product, real, realPow, realSort, relu, sec, sech, setOf, sigmoid, sign,
  simplex, sin, sinh, size, smallest, softmax, softplus, space, spectral, sqrt, sub, sum, sup, tail, tan, tanh, times, total, tuple,
  use, vector, vectorSort,
} from "./term/index.ts";
export type {
  ApplyNode, BallNode, Binder, BoxNode, CallNode, ComprehensionNode, Conjunction, DefinedName, Definition, Disjunction, DotNode,
  Elementwise, EntryNode, ExpectationNode, ExtremumName, ExtremumNode, Fn, FoldName, FoldNode, Formula, FunctionName, FunctionSort,
  Implication, Index, IndexSort, InputErrorKind, LambdaNode, ListedNode, Matrix, MatrixSort, Membership, Negation, Node, NormName,
  NormNode, NumberNode, OperatorName, OrdinalNode, PiNode, PositionNode, PowerNode, ProbabilityNode, ProductNode, Quantified, Real,
  RealLike, RealSort, Relation, RelationName, SetOf, SetSort, SimplexNode, SizeNode, Sizes, SoftmaxNode, Sort, SpaceNode, TailNode,
  TermsOf, TupleNode, Use, VariableNode, Vector, VectorSort,
} from "./term/index.ts";
export {
  claim, fixVariable, free, inside, integer, latexClaim, nonNegative, parseClaim, positive, printClaim, within,
} from "./claim/index.ts";
export type { Claim, ClaimParts, Declaration, Dimension, Domain } from "./claim/index.ts";
export { replay } from "./kernel/certificate.ts";
export type { Certificate, Rejected } from "./kernel/certificate.ts";
export { Proved } from "./kernel/proved.ts";
export type { Theorem } from "./kernel/index.ts";
export { refuteByModel, RefutedByModel } from "./certificate/index.ts";
export type { Model, ModelRejection, ProofSource, Rejection, Witness } from "./certificate/index.ts";
export { refute, Refuted } from "./refute/index.ts";
export type { Bounds, Open, Verdict } from "./refute/index.ts";
export { bestConstant, check, decide, findModel, REGIMES, search, withProofs } from "./search/index.ts";
export type {
  Attained, BestConstant, Contact, DecideOptions, Decision, Diagnosis, Effort, ModelSearchOptions, Regime, Regions, Searched, SearchOptions,
  SearchPlan, SearchReport,
} from "./search/index.ts";
export { negatedProposition, proposition } from "./rocq/pure.ts";
export { audit, describeRefuted, isClaim, refusedLine, sentence, step } from "./audit/index.ts";
export type {
  AnyVerdict, Audit, AuditedResult, AuditedStep, AuditOptions, Best, Charge, Decided, Decider, Evidence, EvidenceKind, EvidenceOf,
  EvidenceScope, Finding, Paper, ProofIndex, Repair, ResultSource, RocqTheorem, RocqVerdict, Role, Section, Sentence, Shard,
  SourcePlace, Status, StepSource, Twin,
} from "./audit/index.ts";
