import { DENIES } from "./vocabulary.ts";

/** Words that deny what a formula behind them says, and words after which they do so no more. */
const NEGATES = /^(?:not|never|nobody|none|nothing|neither|nor|hardly|rarely|seldom|nowhere|cannot|without|no|[a-z]+n[’']t)$/;
const TURNS_BACK = /^(?:but|then|hence|thus|therefore|so|because|since|consequently|however|instead|yet|while|whereas)$/;
/** How many words further a "not" reaches. */
const REACH = 9;
/** What is said after such words is to be led to a contradiction. */
const CONTRARY = /\b(?:suppose (?:not|otherwise)|(?:suppose|assume|assuming) (?:to |on )?(?:the )?(?:converse|contrary|opposite|negation|otherwise)|(?:by|for|towards?|to) (?:the sake of )?(?:a )?contradiction)\b/i;
/** A sentence that takes back the one before. */
const TAKES_BACK =
  /^(?:(?:but|and|yet|however|of course) ?,? )?(?:(?:this|that|which|it|(?:the|this|that) (?:last |above |first |second )?(?:inequality|bound|estimate|claim|statement|identity|equation|assertion)) (?:(?:is|are|was) |(?=does|cannot|fails)))?(?:(?:an? |clearly |plainly |of course |in fact )*(?:contradiction|absurd|absurdity|impossible|nonsense|false|wrong|untrue|incorrect|not (?:true|so|possible|the case|correct|valid)|never true)|does not hold|does n[’']t hold|doesn[’']t hold|cannot (?:be|hold)|fails)(?: (?:in general|for|at|when|if|as|since|because|to hold|already|even|unless)\b.*)?\W*$/i;

/** What of a sentence denies the formulas in it. */
export class Negation {
  private denied = false;
  private contrary = false;
  private left = 0;
  /** A source may part "don't" into two words and a mark. */
  private apostrophe = false;

  /** Why the formula that comes next is not claimed, where a word before it, the sentence, or the argument around it denies it. */
  get reason(): string | undefined {
    return this.denied || this.left > 0 ? "the sentence denies it, or speaks of failing" : this.contrary ? "it follows from the contrary" : undefined;
  }
  /** A sentence begins; `anew` where nothing that was supposed before reaches into it. */
  begin(words: string, anew: boolean): void {
    if (anew) this.contrary = false;
    [this.denied, this.left] = [DENIES.test(words), 0];
    this.contrary ||= CONTRARY.test(words);
  }
  /** A part of the document ends, and with it what it supposed. */
  end(): void {
    this.contrary = false;
  }
  readonly takesBack = (words: string): boolean => TAKES_BACK.test(words);
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
