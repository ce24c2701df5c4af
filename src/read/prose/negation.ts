/** Words that deny what a formula behind them says, and words after which they do so no more. */
const NEGATES = /^(?:not|never|nobody|none|nothing|neither|nor|hardly|rarely|seldom|nowhere|cannot|without|no|[a-z]+n[’']t)$/;
const TURNS_BACK = /^(?:but|then|hence|thus|therefore|so|because|since|consequently|however|instead|yet|while|whereas)$/;
/** How many words further a "not" reaches. */
const REACH = 9;

/** Whether a word before it denies the formula that comes next: "we do not have $a < b$". */
export class Negation {
  private left = 0;
  /** A source may part "don't" into two words and a mark. */
  private apostrophe = false;
  get reaches(): boolean {
    return this.left > 0;
  }
  begin(): void {
    this.left = 0;
  }
  word(w: string): void {
    const parted = this.apostrophe && w === "t";
    this.apostrophe = false;
    this.left = parted || NEGATES.test(w) ? REACH : TURNS_BACK.test(w) ? 0 : Math.max(0, this.left - 1);
  }
  mark(text: string): void {
    this.apostrophe = /^[’']$/.test(text);
    if (/^[:;()]$/.test(text)) this.left = 0;
  }
}
