/**
 * The public API: numbers, terms, claims, enclosures, verdicts, search and audits.
 *
 * @packageDocumentation
 */
export {
  Budget, doubleAbove, doubleBelow, exactDouble, integerRoot, nearestDouble, nextDown, nextUp, OutOfBudget, parseDecimal,
  parseRational, Rational, spend,
} from "./exact/index.ts";
export type { Allowance, Ending } from "./exact/index.ts";
export {
  abs, acos, acosh, add, and, apply, asin, asinh, at, atan, atan2, atanh, ball, box, call, cbrt, ceil, children, closedBall,
  constantValue, cos, cosh, cot, coth, csc, csch, DEFINED, div, dot, doubleReading, eq, erf, exists, exp, expectation, expm1,
  extentOf, farReading, floor, fn, fold, forAll, frobenius, geq, gradientReading, gt, iff, image, implies, index, indexSort,
  indicator, inf, InputError, instantiate, isConstant, isOperator, isReserved, largest, latexFormula, latexName, latexTerm, leq,
  LIBRARY, log, log10, log1p, log2, lt, magnitudeReading, matrix, matrixSort, max, maximum, member, min, minimum, mul, neg, neq,
  norm, norm1, norm2, normInf, not, num, OPERATORS, or, parseTerm, pi, position, pow, printFormula, printTerm, probability,
  probabilityOfDraws, product, readBack, real, REAL, realPow, realSort, relate, relationsOf, relu, sec, sech, setOf, sigmoid, sign,
  simplex, sin, sinh, size, smallest, softmax, softplus, space, spectral, sqrt, sub, substitute, sum, sup, tail, tan, tanh, times,
  total, tuple, unfold, use, vector, vectorSort,
} from "./term/index.ts";
export type {
  ApplyNode, BallNode, Binder, BoxNode, CallNode, ComprehensionNode, Conjunction, Defined, DefinedName, Definition, Disjunction,
  DotNode, EntryNode, ExpectationNode, Extent, ExtremumName, ExtremumNode, FarValues, Fn, FoldName, FoldNode, Formula, FunctionName,
  FunctionSort, GradientReading, Implication, Index, IndexSort, InputErrorKind, Instruction, LambdaNode, ListedNode, Matrix,
  MatrixSort, Membership, Negation, Node, NormName, NormNode, NumberNode, Operator, OperatorName, OrdinalNode, PiNode, PositionNode,
  PowerNode, ProbabilityNode, ProductNode, Quantified, Real, RealLike, RealSort, Relation, RelationName, Scope, SetOf, SetSort,
  SimplexNode, SizeNode, Sizes, SoftmaxNode, Sort, SpaceNode, TailNode, Tape, TermsOf, TupleNode, Use, ValueSort, VariableNode,
  Vector, VectorSort,
} from "./term/index.ts";
export {
  claim, fixVariable, free, ground, inside, integer, isNumeric, latexClaim, nonNegative, parseClaim, positive, printClaim,
  printConditions, readBatchClaim, within,
} from "./claim/index.ts";
export type { BatchClaim, Claim, ClaimParts, Declaration, Dimension, Domain, GroundClaim, GroundInput, GroundRelation } from "./claim/index.ts";
export { applyOperator, boxEvaluator, decimalLayer, doubleLayer, EMPTY, encloseAll, encloseAt, interval, isBounded } from "./enclosure/index.ts";
export type {
  BinaryOperation, Bounded, BoxEvaluator, Enclosure, EvaluatorOptions, Interval, Layer, PointValue, Trouble, Truth, UnaryOperation,
} from "./enclosure/index.ts";
export { certificateSchema, replay, writeCertificate } from "./kernel/certificate.ts";
export type { Certificate, Rejected } from "./kernel/certificate.ts";
export { Proved } from "./kernel/proved.ts";
export { Theorem } from "./kernel/index.ts";
export { admit, refuteByModel, RefutedByModel } from "./certificate/index.ts";
export type { Model, ModelRejection, ProofSource, Witness } from "./certificate/index.ts";
export { open, refute, Refuted } from "./refute/index.ts";
export type { Bounds, Open, Verdict } from "./refute/index.ts";
export { bestConstant, check, decide, diagnose, findModel, prove, REGIMES, search, sizePlans, withProofs } from "./search/index.ts";
export type {
  BestConstant, Contact, DecideOptions, Decision, Diagnosis, Effort, ProveResult, Regime, Regions, Searched, SearchOptions, SearchPlan,
  SearchReport,
} from "./search/index.ts";
export { negatedProposition, proposition } from "./rocq/pure.ts";
export {
  addsHypotheses, audit, brief, contradictions, decideHere, describeRefuted, graphOf, isClaim, Look, NO_PROOFS, nothingMeets,
  sentence, refusalOf, refusedLine, SoundnessAlarm, statusOf, step, usesOf,
} from "./audit/index.ts";
export type {
  Audit, AuditedResult, AuditedStep, AuditOptions, Best, Charge, Decided, Decider, Evidence, EvidenceKind, EvidenceOf, EvidenceScope,
  Finding, Graph, LookOptions, Paper, ProofIndex, Repair, ResultSource, RocqTheorem, RocqVerdict, Role, Section, Sentence, Shard,
  SourcePlace, Status, StepSource, Twin,
} from "./audit/index.ts";
