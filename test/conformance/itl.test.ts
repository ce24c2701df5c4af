import { describe, expect, test } from "vitest";
import { parseItl } from "./itl.ts";
import { readInterval, readNumber } from "./literal.ts";

const interval = (lo: number, hi: number, decoration?: string): unknown => ({ type: "interval", lo, hi, decoration });

describe("literals", () => {
  test.each([
    ["1.5", 1.5],
    ["-.25e1", -2.5],
    ["3.", 3],
    ["0x1.8p3", 12],
    ["-0X1.8P+3", -12],
    ["0x.8p-1", 0.25],
    ["0x0.0000000000001p-1022", Number.MIN_VALUE],
    ["0x1.FFFFFFFFFFFFFp1023", Number.MAX_VALUE],
    ["0x10", 16],
    ["1/4", 0.25],
    ["+inf", Infinity],
    ["-INFINITY", -Infinity],
    ["1e400", Infinity],
    ["0.1", 0.1],
    ["-0.0", 0],
  ])("%s", (text, value) => expect(readNumber(text)).toBe(value));

  test.each(["", "1.2.3", "0x", "0xp3", "1e", "one", "--1", "1/0", "1e999999999"])("%s is no number", (text) =>
    expect(() => readNumber(text)).toThrow(SyntaxError),
  );

  test.each([
    ["[1, 2]", interval(1, 2)],
    ["[ 1.0 , 0x1p1 ]_com", interval(1, 2, "com")],
    ["[3]_dac", interval(3, 3, "dac")],
    ["[,]", interval(-Infinity, Infinity)],
    ["[1,]", interval(1, Infinity)],
    ["[ , 2]_trv", interval(-Infinity, 2, "trv")],
    ["[entire]_def", interval(-Infinity, Infinity, "def")],
    ["[ENTIRE]", interval(-Infinity, Infinity)],
    ["[empty]", { type: "empty", decoration: undefined }],
    ["[ empty ]_trv", { type: "empty", decoration: "trv" }],
    ["[ ]", { type: "empty", decoration: undefined }],
    ["[nai]", { type: "nai" }],
    ["0.5?", interval(0.45, 0.55)],
    ["10?3", interval(7, 13)],
    ["2.50?1u_com", interval(2.5, 2.51, "com")],
    ["2.5?d", interval(2.45, 2.5)],
    ["-5?1e2", interval(-600, -400)],
    ["3??u", interval(3, Infinity)],
  ])("%s", (text, want) => expect(readInterval(text)).toEqual(want));

  test.each(["[2,1]", "[1,2,3]", "[inf,inf]", "[1,x]", "[emptyF]", "1,2", "[1.0F,2.0F]"])("%s is refused", (text) =>
    expect(() => readInterval(text)).toThrow(SyntaxError),
  );
});

describe("files", () => {
  const read = (text: string) => parseItl(text, "t.itl");

  test("comments of all four forms, and statements over several lines, keep their lines", () => {
    const { vectors, unread } = read(`/* one
 two */
testcase a.b_c { // head
  # a remark ;
  #* long
     remark *#
  add [1,2] [3, 4]
    = [4,6]; sqrt [4] /* ; */ = [2];
}
`);
    expect(unread).toEqual([]);
    expect(vectors.map((v) => [v.operation, v.line, v.inputs.length])).toEqual([
      ["add", 7, 2],
      ["sqrt", 8, 1],
    ]);
  });

  test("results after <= and after signal are set aside; several results are kept", () => {
    const { vectors } = read(`testcase t {
      div [1,2] [3,4]_com = [0.25,1]_com <= [0,1]_dac;
      newDec [nai] = [nai] signal IntvlPartOfNaI;
      mulRevToPair [0,1] [1,2] = [1,2] [3,4];
      isEmpty [empty] = true;
      overlap [1,2] [3,4] = before;
      b-textToInterval "[1;} // 2]" = [1,2];
      pown [1,2]_com -3 = [0.125,1]_com;
      mid [entire] = 0.0;
    }`);
    expect(vectors.map((v) => v.expected)).toEqual([
      [interval(0.25, 1, "com")],
      [{ type: "nai" }],
      [interval(1, 2), interval(3, 4)],
      [{ type: "word", text: "true" }],
      [{ type: "word", text: "before" }],
      [interval(1, 2)],
      [interval(0.125, 1, "com")],
      [{ type: "number", value: 0 }],
    ]);
  });

  test("what cannot be read is listed with its line and a reason, and reading goes on", () => {
    const { vectors, unread } = read(`testcase t {
add [1,2 [3,4] = [4,6];
add [2,1] [3,4] = [4,6];
add [1,2] [3,4];
add [1,2] [3,4] <= [4,6];
add [1.0F,2.0F] [3,4] = [4,6];
= [1,2];
/* not closed ;
neg [1,2] = [-2,-1];
nonsense {
sqr [1] = [1]
}
`);
    expect(vectors.map((v) => v.operation)).toEqual(["neg"]);
    expect(unread.map((u) => u.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 10, 11]);
    expect(unread.map((u) => u.reason)).toEqual([
      "[1,2 [3,4] has too many bounds",
      "[2,1] is not an interval",
      "no result is given",
      "only a bound on the width is given",
      expect.stringContaining("another format"),
      "no operation",
      "no operation",
      "not the head of a test case",
      "the statement does not end",
    ]);
  });

  test("Windows and old line ends, a byte order mark, and no file at all", () => {
    expect(read("\uFEFFtestcase t {\r\nneg [1] = [-1];\r}").vectors).toMatchObject([{ line: 2 }]);
    expect(read("")).toEqual({ vectors: [], unread: [] });
  });
});
