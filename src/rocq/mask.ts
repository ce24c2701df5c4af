/**
 * A copy of a Rocq source in which every character of a comment or a string is a space.
 * Length and line ends are kept, so offsets agree. Comments nest, and a string hides a comment mark inside it.
 */
export function mask(source: string): string {
  let out = '';
  let depth = 0;
  let inString = false;
  let i = 0;
  const hide = (count: number): void => {
    out += source.slice(i, i + count).replace(/[^\n]/g, ' ');
    i += count;
  };
  while (i < source.length) {
    const two = source.slice(i, i + 2);
    if (inString) {
      if (two === '""') hide(2);
      else if (source[i] === '"') {
        inString = false;
        hide(1);
      } else hide(1);
    } else if (source[i] === '"') {
      inString = true;
      hide(1);
    } else if (two === '(*') {
      depth++;
      hide(2);
    } else if (depth > 0 && two === '*)') {
      depth--;
      hide(2);
    } else if (depth > 0) hide(1);
    else out += source[i++];
  }
  return out;
}
