/** What a reader asks, the links in the text to follow from the front page, by their words, and what has to stand there. */
export interface Question {
  readonly asks: string;
  readonly clicks: readonly string[];
  readonly answer: RegExp;
}

export const QUESTIONS: readonly Question[] = [
  { asks: "Which line of Theorem 3.2's proof fails first?", clicks: [], answer: /Theorem 3\.2\s.*?First line of its proof that fails: Gap variables \(Appendix A/s },
  { asks: "And why does it fail?", clicks: ["Gap variables"], answer: /maximum|attained|open ball/ },
  { asks: "What replaces the constant C?", clicks: [], answer: /2 √c M2 \/ M1; √2 serves on all logits/ },
  { asks: "Is the sqrt(2) of Theorem 4.1 general?", clicks: ["Theorem 4.1"], answer: /√2, with >, for either norm\. The claim at it: ✓ proved · [a-z ]+, every size/ },
  { asks: "Is the sqrt(2) of cross-entropy general?", clicks: ["Lipschitz constant of cross-entropy", "Cross-entropy Lipschitz follows"], answer: /After repair ✓ proved · [a-z ]+, every size/ },
  { asks: "What is missing in Theorem 3.2?", clicks: ["Theorem 3.2"], answer: /hypothesis-missing/ },
  { asks: "What is the counterexample to the constant of cross-entropy?", clicks: ["Lipschitz constant of cross-entropy"], answer: /Counterexample.*The point.*f\[1\]\s+-110/s },
  { asks: "What is trusted?", clicks: ["what is trusted, and who checks it"], answer: /rests on these parts, and on nothing else/ },
  { asks: "Who checks the checker?", clicks: ["what is trusted, and who checks it"], answer: /Who checks the checkers.*each is a theorem of proofs\/kernel/s },
  { asks: "Which Rocq accepted the proofs?", clicks: ["what is trusted, and who checks it"], answer: /Coq 8\.\d+/ },
  { asks: "How do I check my own claim?", clicks: ["a claim of your own"], answer: /Decide/ },
  { asks: "How do I check my own paper?", clicks: ["a paper of your own"], answer: /lemmakit audit note\.tex/ },
  { asks: "What does `unproved` mean?", clicks: [], answer: /unproved\s+\d+\s+searched, neither shown nor refuted/ },
  { asks: "What does `recorded theorem` mean?", clicks: ["what the words mean"], answer: /recorded theorem\s+the record of an earlier run says/ },
  { asks: "How do I cite it?", clicks: ["Cite it"], answer: /@software\{lemmakit/ },
  { asks: "Where is the JSON?", clicks: ["as JSON"], answer: /^\{"paper":\{"title"/ },
  { asks: "Where do I find a formula of the paper?", clicks: ["the paper with its marks"], answer: /Appendix B.*✗\s*false Exponential tangent/s },
];
