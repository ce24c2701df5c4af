import { createReadStream } from "node:fs";
import { LIMITS } from "../exact/index.ts";
import { fileError } from "./failure.ts";

/** A line of a file, from 1; without text where it is longer than a line may be. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
}

/** The lines of some chunks of text. A byte-order mark at the start is no part of them; what is too long is let go as it comes. */
export async function* linesIn(chunks: AsyncIterable<string>, longest: number = LIMITS.characters): AsyncGenerator<Line> {
  let number = 1;
  let text: string | undefined;
  let started = false;
  let open = "";
  let tooLong = false;
  const take = (part: string): void => {
    if (tooLong || open.length + part.length > longest) [tooLong, open] = [true, ""];
    else open += part;
  };
  const end = (): Line => {
    text = tooLong ? undefined : open.replace(/\r$/, "");
    [open, tooLong] = ["", false];
    return { number: number++, text };
  };
  for await (const chunk of chunks) {
    const parts = (!started && chunk.startsWith("\uFEFF") ? chunk.slice(1) : chunk).split("\n");
    started ||= chunk.length > 0;
    for (const [k, part] of parts.entries()) {
      take(part);
      if (k < parts.length - 1) yield end();
    }
  }
  if (open !== "" || tooLong) yield end();
}

/** The lines of a file; `-` is standard input. Throws `InputError` where there is no such file. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  stream.setEncoding("utf8");
  try {
    yield* linesIn(stream as AsyncIterable<string>);
  } catch (e) {
    throw fileError(e, file, "read");
  }
}
