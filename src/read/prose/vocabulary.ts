/**
 * The words that declare. Each list is a pattern of `docs/guides/what-the-reader-understands.md`; a word that stands in none
 * of them says nothing to the reader, and where it could be a condition the letters near it are marked as unread.
 */

/** Words that open a clause, and how what follows is meant. */
export type Mode = "bind" | "assume" | "condition" | "define" | "none";

export const TRIGGERS: Readonly<Record<string, Mode>> = {
  let: "bind", fix: "bind", given: "bind", consider: "bind", pick: "bind",
  suppose: "assume", assume: "assume", assuming: "assume", assumes: "assume", provided: "assume", supposing: "assume",
  if: "condition", when: "condition", whenever: "condition", where: "condition", with: "condition", for: "condition", under: "condition", at: "condition", unless: "condition", having: "condition", satisfying: "condition", over: "condition",
  define: "define", denote: "define", denotes: "define", denoting: "define", write: "define", writing: "define", set: "define", setting: "define", put: "define", putting: "define", choose: "define", choosing: "define", take: "define",
  taking: "define", introduce: "define", defining: "define", abbreviate: "define", call: "define",
};

/** Words that may stand between a formula and the condition on it: "holds for all x". */
export const AFTERWARDS = new Set(["holds", "hold", "is", "are", "valid", "true", "which", "also", "still", "uniformly", "simultaneously"]);
/** Words that make the letters behind them new ones. */
export const FRESH = new Set(["all", "every", "any", "each", "arbitrary"]);

/** Words that end a clause of conditions: what follows is claimed. */
export const CLOSERS = new Set(
  "then we it holds hold has have lies lie follows obtain obtains obtained get gets gives give yields yield implies imply show shows prove proves therefore hence thus so there maps claim conclude conclusion one becomes equals reads read this these they bound estimate inequality identity relation because since".split(" "),
);
/** Words that end it where it has said something: "for $x>0$ even". */
export const TURNS = /^(?:moreover|furthermore|even|actually|clearly|obviously|trivially|certainly|indeed|always)$/;
/** Words after which a formula is a claim. */
export const ASSERTS =
  /^(?:then|holds?|has|have|lies?|satisf\w+|get|gets|obtains?|gives?|yields?|implies|imply|so|hence|thus|therefore|that|is|are|shows?|conclude|follows|bounds?|estimates?|inequality|inequalities|identity|identities|fact|facts|equals|moreover|also|prove|proves|proving|deduce|find|becomes|particular|consequently|bounded|equivalently)$/;
/** Words after which a letter beside a sign is claimed still. */
export const CONCLUDES = /^(?:gets?|obtains?|conclude|concludes|deduce|deduces)$/;
/** Words before a formula that say it is known or assumed elsewhere. */
export const RECALLS = /^(?:since|because|as|by|using|from|if|when|via|use|uses|recall|recalling|thanks|under|setting|into|with|where|for|assumption|condition|constraint|requires?|need|unless|provided|choice|case|regime)$/;

/** Words that add a condition to those before. */
export const ADDS = /\b(?:in addition|also|moreover|further(?:more)?|additionally|and if|besides)\b/i;

/** What is said not to hold is not judged. */
export const DENIES = /\b(?:fails?|failing|false|untrue|incorrect|erroneous\w*|mistakes?|mistaken\w*|fallac\w+|not the case|never (?:true|holds?|valid|satisfied)|cannot|impossible|contradict\w*|absurd|wrong|violat\w*|counter-?examples?|not hold|not true|no longer holds?|need not|not in general|would (?:be|give|follow|imply|need|require|have|get|obtain|yield|mean|conclude|become)|refuted?)\b/i;
/** Words after which a sentence says when a formula holds and when it does not, or that it never does: the formula alone is not what it claims. */
export const DELIMITS = /\b(?:(?:if and )?only (?:if|when|whenever|for|where|on|in|at|as long as|provided)|(?:exactly|precisely) (?:for|when|whenever|if|where|on|in)|iff|for no|at no|nowhere)\b/i;
/** An equation that is to be solved is not claimed. */
export const SOLVES = /\b(?:solv(?:e|es|ed|ing)|solutions?|roots?|fixed points?)\b/i;
/** A condition is named, and not claimed to hold. */
export const CONDITION_IS =
  /\b(?:conditions?|constraints?|requirements?|criteri(?:on|a)|restrictions?|assumptions?) (?:(?:then|thus|therefore|now|simply|just|here|\$) ){0,2}(?:is|are|becomes?|reads?|reduces? to|amounts? to)\b(?! (?:also |then |now )?(?:satisfied|met|fulfilled|verified|enough|needed|necessary|not))/i;
/** It is wished for: of a letter, that is a choice; of anything else it is a lemma that is to come. */
export const NEEDS = /\b(?:we|one|you) (?:(?:now|then|also|only|must|will|should|therefore|thus|further|still) ){0,2}(?:requires?|needs?|demands?|imposes?|enforces?|wants?|seeks?|looks? for|wish|wishes)\b(?! (?:\w+ )?to (?:show|prove|verify|check|bound|establish|control|estimate|argue|see))/i;
/** What is said roughly, or of chance, is no relation of numbers. */
export const VAGUE =
  /\b(?:with (?:high )?probability|w\.?\s?p\.?\b|almost surely|in expectation|on average|in distribution|asymptotic\w*|approximate\w*|roughly|heuristic\w*|up to (?:a )?(?:universal |absolute |numerical |multiplicative )?constants?|sufficiently|large enough|small enough|for (?:all )?(?:large|small)|eventually|in the limit|to (?:first|leading|second) order|informally|if and only if|iff|there exists?|for some|for (?:at least|at most|exactly|only) \w+|for (?:(?:in)?finitely many|most|many|almost|nearly|certain|suitable|suitably|appropriate|several|a few)|exists|whether|conjectur\w+|(?:might|may|would|could) (?:hope|expect|guess|think|conjecture)|true or false|is it true)\b|\?$/i;

/** Words that narrow what a paragraph speaks of, in ways that no pattern reads. */
export const RESTRICTS =
  /\b(?:otherwise|outside|beyond|exception|apart from|other than|restrict(?:s|ed|ing)?|(?:re-?)?normali[sz](?:e|es|ed|ing)|(?:re-?)scal(?:e|es|ed|ing)|without loss|wlog|regimes?|not both|neither|except|excluding|away from|only (?:need|consider|care|use)|(?:the|this|that|our|an?) (?:(?:first|second|third|other|latter|former|remaining|last|opposite) )?(?:case|branch)|on (?:the|an?|this|each|every) (?:\w+ )?(?:interval|set|event|ball|sphere|segment|domain))(?![-\w])/i;

/** "unless stated otherwise" narrows nothing. */
export const UNLESS_STATED = /\bunless (?:(?:I|we) )?(?:explicitly )?(?:otherwise )?(?:say|says?|said|state|stated|note|noted|mention|mentioned|specify|specified|indicate|indicated)(?: otherwise)?\b/gi;
/** What is said for all that follows. */
export const THROUGHOUT = /\b(?:throughout|always|everywhere|henceforth|hereafter|from (?:now|here) on|in (?:this|these|the) (?:\w+ )?(?:notes?|papers?|sections?|appendix|chapter|lecture|post|article))\b/i;
/** What stands in such a sentence is not all supposed at once. */
export const CHOOSES = /\b(?:cases|either|or|separately|alternatives?)\b/i;
/** "where we used …": what follows is recalled. */
export const RECALLING = /^(?:uses?|used|using|invok(?:es?|ed)|appl(?:y|ies|ied))$/;

/** Nouns and small words that add no condition to a letter. */
export const NEUTRAL = new Set(
  (
    "a an the of and or be is are as in on to any every each all arbitrary fixed given two three four some number numbers scalar scalars constant constants parameter parameters value values quantity quantities point points " +
    "vector vectors matrix matrices step size steps sizes stepsize learning rate rates weight weights radius dimension dimensions horizon budget temperature noise level scale score scores logit logits input inputs output outputs entry entries coordinate coordinates component " +
    "components eigenvalue eigenvalues single real reals variable variables argument arguments here now such it its their our this that these those denote denotes denoted by also both another integer integers natural positive nonnegative non-negative negative strictly nonzero finite " +
    "unit probability distribution distributions simplex row rows column columns mass function functions length norm loss losses comparator iterate iterates gradient gradients direction data sample samples feature features margin threshold privacy confidence accuracy error target " +
    "strong convexity smoothness index indices round rounds time sequence sequences tuple list letter letters set above below again throughout from on then further addition general usual their same as before will being regularization regularisation regularizer bandwidth variance mean odds counts count proportion bias momentum decay coefficient coefficients curvature"
  ).split(" "),
);
/** Words that are conditions no pattern reads. */
export const UNREAD =
  /^(?:convex|concave|smooth|lipschitz|differentiable|random|independent|iid|gaussian|sub-?gaussian|sub-?exponential|bernoulli|rademacher|symmetric|psd|semi-?definite|positive-?definite|definite|orthogonal|orthonormal|invertible|nonsingular|diagonal|triangular|sorted|ordered|increasing|decreasing|non-?increasing|non-?decreasing|monotone|continuous|measurable|integrable|bounded|compact|closed|large|small|enough|sufficiently|close|near|minimi[sz]ers?|maximi[sz]ers?|minimum|maximum|optimum|optimal|optimi[sz]er|solution|eigenvectors?|distributed|uniform|uniformly|sampled|drawn|martingale|stopping|adapted|surely|projection|projected|conjugate|dual|unbiased|centered|zero-mean|mean-zero|exists?|unique|distinct|pairwise|even|odd|prime|proper|stochastic|doubly|feasible|stationary|critical|fixed-point|normali[sz]ed|disjoint|linearly|parallel|sparse|low-rank|rank|isotropic|coercive|hermitian|unitary|idempotent|nilpotent|commuting|commute)$/;
