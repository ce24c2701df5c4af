/** A point in doubles as people read it: `x = 1.5, y = 0.333333`. */
export const pointText = (values: Readonly<Record<string, number>>): string => Object.entries(values).map(([k, v]) => `${k} = ${Number(v.toPrecision(6))}`).join(", ");

/** How far the sides are apart where they came nearest to a violation: the gap over the size of the sides. */
export const gapText = (gap: number): string => `in doubles the sides ${gap === 0 ? "are equal there" : `differ by ${gap.toExponential(1)} of their size`}`;
