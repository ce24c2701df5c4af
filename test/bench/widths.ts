/** The average of width over width, and how often the first bounds miss the second, which are tighter and right. */
export function compareWidths(lo: Float64Array, hi: Float64Array, thanLo: Float64Array, thanHi: Float64Array): { readonly width: number; readonly notInside: number } {
  let sum = 0;
  let count = 0;
  let notInside = 0;
  for (let q = 0; q < thanLo.length; q++) {
    const width = thanHi[q]! - thanLo[q]!;
    if (!(width > 0 && width < Infinity)) continue;
    sum += (hi[q]! - lo[q]!) / width;
    count++;
    if (!(lo[q]! <= thanHi[q]! && hi[q]! >= thanLo[q]!)) notInside++;
  }
  return { width: sum / count, notInside };
}
