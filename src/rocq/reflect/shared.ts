/** A text in the making: pieces in a row, some of them nodes that may stand in many texts. */
export type Text = string | Node | readonly Text[];

/** A text that is written once: in its place where it is used once, else as a definition of its own. */
export interface Node {
  readonly id: number;
  readonly text: Text;
  readonly type: string;
}

/** Nodes, each made once, and the definitions of those that are used more than once. */
export class Shared {
  private readonly nodes = new Map<string, Node>();
  private readonly uses = new Map<Node, number>();

  /** The node of a text. */
  node(type: string, ...text: readonly Text[]): Node {
    const key = `${type} ${keyOf(text)}`;
    const known = this.nodes.get(key);
    if (known) return known;
    const made: Node = { id: this.nodes.size + 1, text, type };
    this.nodes.set(key, made);
    for (const n of nodesIn(text)) this.uses.set(n, (this.uses.get(n) ?? 0) + 1);
    return made;
  }

  /** The definitions that some texts need, and the texts with the names of these in them. */
  write(texts: readonly Text[]): { readonly definitions: readonly string[]; readonly texts: readonly string[] } {
    for (const n of nodesIn(texts)) this.uses.set(n, (this.uses.get(n) ?? 0) + 1);
    const definitions: string[] = [];
    const written = new Map<Node, string>();
    // Nodes are made after what they hold, so no definition needs a later one.
    for (const n of this.nodes.values()) {
      const text = flat(n.text, written);
      const alone = (this.uses.get(n) ?? 0) < 2 || text.length < 8;
      if (!alone) definitions.push(`Definition n${n.id} : ${n.type} := ${text}.`);
      written.set(n, alone ? `(${text})` : `n${n.id}`);
    }
    return { definitions, texts: texts.map((t) => flat(t, written)) };
  }
}

const isNode = (t: Text): t is Node => typeof t === "object" && !Array.isArray(t);
function nodesIn(t: Text): Node[] {
  if (typeof t === "string") return [];
  return isNode(t) ? [t] : t.flatMap(nodesIn);
}
function keyOf(t: Text): string {
  if (typeof t === "string") return t;
  return isNode(t) ? `#${t.id}` : t.map(keyOf).join("|");
}
/** A text with all nodes written in their places. */
export function inline(t: Text): string {
  if (typeof t === "string") return t;
  return isNode(t) ? `(${inline(t.text)})` : t.map(inline).join("");
}
function flat(t: Text, written: ReadonlyMap<Node, string>): string {
  if (typeof t === "string") return t;
  return isNode(t) ? written.get(t)! : t.map((p) => flat(p, written)).join("");
}
