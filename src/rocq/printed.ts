/**
 * The text of a pretty-printing document of Rocq, as jsCoq sends it: nested arrays headed by a tag.
 * Lines are not filled: a break is a blank, and a line end in a vertical box, so each line holds one item.
 */
export function textOf(printed: unknown, lineBreak = ' '): string {
  if (!Array.isArray(printed)) return '';
  const [tag, first, second] = printed as [string, unknown, unknown];
  switch (tag) {
    case 'Pp_string':
      return String(first);
    case 'Pp_glue':
      return (first as unknown[]).map((part) => textOf(part, lineBreak)).join('');
    case 'Pp_box':
      return textOf(second, (first as string[])[0] === 'Pp_vbox' ? '\n' : ' ');
    case 'Pp_tag':
      return textOf(second, lineBreak);
    case 'Pp_print_break':
      return lineBreak === '\n' ? '\n' : first === 0 ? '' : ' ';
    case 'Pp_force_newline':
      return '\n';
    default:
      return '';
  }
}
