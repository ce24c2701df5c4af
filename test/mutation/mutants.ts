import ts from "typescript";

/** One small change of a source. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The line of the source, and what the change makes of the part that it touches. */
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

const BINARY: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "===": ["!=="], "!==": ["==="], "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "%": ["*"], "**": ["*"],
  "<<": [">>"], ">>": ["<<"], "&&": ["||"], "||": ["&&"], "+=": ["-="], "-=": ["+="], "<<=": [">>="],
};
const TWINS: Readonly<Record<string, string>> = {
  floorShift: "ceilShift", ceilShift: "floorShift", floorDiv: "ceilDiv", ceilDiv: "floorDiv", DOWN: "UP", UP: "DOWN", some: "every", every: "some",
};
const FIELDS: Readonly<Record<string, string>> = { lo: "hi", hi: "lo", left: "right", right: "left", num: "den", den: "num", min: "max", max: "min" };
const RELATIONS = [">=", ">", "=", "!="];
/** What only words a refusal. */
const isMessage = (n: ts.Node): boolean => {
  for (let p = n.parent; p && !ts.isStatement(p) && !ts.isArrowFunction(p); p = p.parent)
    if ((ts.isCallExpression(p) || ts.isNewExpression(p)) && /^(?:refuse|this\.fail|KernelError|TypeError|RangeError|InputError)$/.test(p.expression.getText())) return true;
  return false;
};

/** All small changes of a source: each operator, constant, condition, call for its effect, part of a list and part of a key. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const sf = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const change = (start: number, end: number, to: string): void => {
    const line = sf.getLineAndCharacterOfPosition(start).line;
    const from = source.slice(start, end);
    if (from !== to) found.push({ file, line: line + 1, text: source.split("\n")[line]!.trim(), from, to, start, end });
  };
  const replace = (n: ts.Node, to: string): void => change(n.getStart(), n.getEnd(), to);
  /** Takes a part out of a list, with the comma before or after it. */
  const drop = (list: ts.NodeArray<ts.Node>, k: number): void => {
    const [n, before, after] = [list[k]!, list[k - 1], list[k + 1]];
    if (before) change(before.getEnd(), n.getEnd(), "");
    else change(n.getStart(), after ? after.getStart() : n.getEnd(), "");
  };
  const visit = (n: ts.Node): void => {
    if (ts.isTypeNode(n) || ts.isInterfaceDeclaration(n) || ts.isTypeAliasDeclaration(n) || ts.isImportDeclaration(n) || ts.isExportDeclaration(n)) return;
    if (ts.isBinaryExpression(n)) {
      const op = n.operatorToken;
      for (const to of BINARY[op.getText()] ?? []) replace(op, to);
      if (op.kind === ts.SyntaxKind.QuestionQuestionToken) {
        replace(n, n.left.getText());
        replace(n, n.right.getText());
      }
    } else if (ts.isPrefixUnaryExpression(n) && (n.operator === ts.SyntaxKind.ExclamationToken || n.operator === ts.SyntaxKind.MinusToken)) replace(n, n.operand.getText());
    else if (ts.isConditionalExpression(n)) {
      replace(n, `(${n.whenTrue.getText()})`);
      replace(n, `(${n.whenFalse.getText()})`);
    } else if (ts.isIfStatement(n) || ts.isWhileStatement(n)) {
      replace(n.expression, "false");
      if (ts.isIfStatement(n)) replace(n.expression, "true");
    } else if (n.kind === ts.SyntaxKind.TrueKeyword || n.kind === ts.SyntaxKind.FalseKeyword) replace(n, n.kind === ts.SyntaxKind.TrueKeyword ? "false" : "true");
    else if (ts.isNumericLiteral(n) || ts.isBigIntLiteral(n)) {
      const big = n.getText().endsWith("n") ? "n" : "";
      const value = BigInt(n.getText().replace(/[_n]/g, ""));
      replace(n, `${value + 1n}${big}`);
      if (value > 0n) replace(n, `${value - 1n}${big}`);
    } else if (ts.isStringLiteral(n) && !isMessage(n) && !/^[A-Z][A-Z-]+$/.test(n.text)) {
      for (const to of RELATIONS.includes(n.text) ? RELATIONS.filter((r) => r !== n.text) : ["~"]) replace(n, JSON.stringify(to));
    } else if (ts.isTemplateExpression(n) && !isMessage(n)) {
      for (const s of n.templateSpans) {
        change(s.expression.getFullStart() - 2, s.expression.getEnd() + 1, "");
        if (s.literal.text !== "") change(s.literal.getStart() + 1, s.literal.getStart() + 1 + s.literal.text.length, "");
      }
    } else if (ts.isExpressionStatement(n) && (ts.isCallExpression(n.expression) || ts.isBinaryExpression(n.expression))) replace(n, ";");
    else if (ts.isArrayLiteralExpression(n) && n.elements.length > 1) n.elements.forEach((_, k) => drop(n.elements, k));
    else if (ts.isCallExpression(n)) {
      n.arguments.forEach((a, k) => ts.isSpreadElement(a) && drop(n.arguments, k));
      const callee = n.expression;
      if (ts.isPropertyAccessExpression(callee)) {
        const name = callee.name.text;
        if (["filter", "sort", "reverse", "slice", "replaceAll", "replace"].includes(name)) replace(n, callee.expression.getText());
        if (name === "freeze" && n.arguments[0]) replace(n, n.arguments[0].getText());
      }
    } else if (ts.isIdentifier(n) && TWINS[n.text] && !ts.isVariableDeclaration(n.parent) && !ts.isFunctionDeclaration(n.parent)) replace(n, TWINS[n.text]!);
    else if (ts.isPropertyAccessExpression(n) && FIELDS[n.name.text]) replace(n.name, FIELDS[n.name.text]!);
    ts.forEachChild(n, visit);
  };
  visit(sf);
  return found;
}
/** The source with a mutant in it. */
export const mutated = (source: string, m: Mutant): string => source.slice(0, m.start) + m.to + source.slice(m.end);
