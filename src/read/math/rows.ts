import { isMacro, type Token } from "./token.ts";

/** A row of a formula, from where it starts, with the labels that stand in it. */
interface Row {
  readonly start: number;
  readonly labels: string[];
}

/** Which labels name a place of a formula: those of its row, or all where no row has its own. */
export function labelsAt(tokens: readonly Token[]): (offset: number) => readonly string[] {
  const rows: Row[] = [{ start: -1, labels: [] }];
  const walk = (list: readonly Token[]): void => {
    for (const [i, t] of list.entries()) {
      if (t.body) walk(t.body);
      else if (isMacro(t, "\\", "cr")) rows.push({ start: t.span.end, labels: [] });
      else if (isMacro(t, "label")) {
        let label = "";
        for (let k = i + 2; list[k] && list[k]!.kind !== "close"; k++) label += list[k]!.text;
        rows.at(-1)!.labels.push(label);
      }
    }
  };
  walk(tokens);
  const all = rows.flatMap((r) => r.labels);
  return (offset) => {
    const row = rows.filter((r) => r.start <= offset).at(-1)!;
    // One label for several rows, as in `split`, names them all.
    return row.labels.length > 0 || all.length > 1 ? row.labels : all;
  };
}
