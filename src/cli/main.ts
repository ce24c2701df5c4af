#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { InputError } from "../term/index.ts";
import { EXIT, reportBadInput, wholeNumber } from "./failure.ts";

const version = (JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }).version;
const seed = wholeNumber("--seed", 0, 1_000_000_000);
let code = 0;

const program = new Command("lemmakit")
  .description("Check the mathematics of a paper, step by step; prove or refute an inequality.")
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "lemmakit: ")) })
  .showHelpAfterError("(see lemmakit --help)");

program
  .command("check")
  .description("decide one claim, or a file of claims")
  .argument("[claim]", 'such as "forall x > 0: log(x) <= x - 1"')
  .option("--file <file>", "read claims from a file, one JSON object a line; - is standard input")
  .option("--json", "print JSON only")
  .option("--timeout <seconds>", "time for one claim", wholeNumber("--timeout", 1, 86_400), 10)
  .option("--seed <n>", "seed of the search", seed, 1)
  .option("--jobs <n>", "worker threads for --file; all cores otherwise", wholeNumber("--jobs", 1, 64))
  .option("--latex", "the claim is in LaTeX")
  .option("--best <name>", "close in on the best value of this constant of the claim")
  .option("--certificate <file>", "write the certificate of a proof, for `lemmakit recheck`")
  .addHelpText(
    "after",
    `
Exit codes: 0 proved, 1 refuted, 2 open, 3 bad input.

Grammar: forall VARIABLES [where HYPOTHESES]: TERM RELATION TERM
  variables     x real, x > 0, 0 < x <= 1, x in [0,1), x in (0,inf), x, y real
                v in R^c, v in (0,inf)^3, W in R^(c x r), y in 1..c, dim c >= 2
  hypotheses    relations, separated by commas
  relations     <= < >= > =
  terms         + - * / ^n, abs sqrt exp log min max sin cos tan atan sinh cosh tanh, pi
                v[i], sum(j in c, ...), max(j in c, ...), dot norm1 norm2 norminf normF spectral softmax, W*v

Examples:
  lemmakit check "forall x > 0: abs(log(x)) <= abs(x - 1/x)/2"
  lemmakit check "forall p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(h^2/8)"
  lemmakit check --file claims.jsonl --json --timeout 10
  lemmakit check --best K "forall K real, x > 0: abs(log(x)) <= K*abs(x - 1/x)"`,
  )
  .action(async (claim: string | undefined, options) => {
    if ((claim === undefined) === (options.file === undefined)) throw new InputError("usage", "give a claim or --file, one of the two; see lemmakit check --help");
    code = claim === undefined
      ? await (await import("./check-file.ts")).checkFileCommand(options.file, options)
      : await (await import("./check.ts")).checkCommand(claim, options);
  });

program
  .command("recheck")
  .description("check a certificate again, without searching")
  .argument("<file>", "as written by check --certificate")
  .action(async (file: string) => {
    code = (await import("./recheck.ts")).recheckCommand(file);
  });

program
  .command("audit")
  .description("audit the paper, line by line")
  .option("--json", "print JSON only")
  .option("--only <label>", "one step only")
  .option("--recheck", "check every Rocq proof from nothing first, and believe no record")
  .option("--seed <n>", "seed of the search", seed, 1)
  .option("--paper <file>", "a module that exports `paper`; the paper that ships with lemmakit otherwise")
  .addHelpText("after", "\nExit codes: 0 every status equals the baseline, 1 one drifted, 3 bad input.")
  .action(async (options) => {
    code = await (await import("./audit.ts")).auditCommand(options);
  });

program
  .command("explain")
  .description("show one step in full: formula, status, evidence, repair, and how to run it again")
  .argument("<label>", "such as log-inequality")
  .option("--json", "print JSON only")
  .option("--seed <n>", "seed of the search", seed, 1)
  .option("--paper <file>", "a module that exports `paper`")
  .action(async (label: string, options) => {
    code = await (await import("./explain.ts")).explainCommand(label, options);
  });

program
  .command("proofs")
  .description("check every Rocq proof from nothing, a line per lemma")
  .option("--record", "record what was accepted, for audits that do not check again")
  .option("--statement <label>", "print the generated statements of a step instead")
  .option("--paper <file>", "a module that exports `paper`")
  .action(async (options) => {
    code = await (await import("./proofs.ts")).proofsCommand(options);
  });

program
  .command("trust")
  .description("write docs/trust.md: what is trusted, what each result rests on, what is not proved and why")
  .option("--paper <file>", "a module that exports `paper`")
  .action(async (options) => {
    code = await (await import("./trust.ts")).trustCommand(options);
  });

program
  .command("baseline")
  .description("audit, and write what it found as the baseline of later audits")
  .option("--seed <n>", "seed of the search", seed, 1)
  .option("--paper <file>", "a module that exports `paper`")
  .action(async (options) => {
    code = await (await import("./baseline.ts")).baselineCommand(options);
  });

program
  .command("docs")
  .description("write the site of the paper: a page for every step, beside the API")
  .option("--out <dir>", "folder to write; what is in it is replaced", "site")
  .option("--seed <n>", "seed of the search", seed, 1)
  .option("--any-engine", "take cached searches of an earlier build as well; counterexamples are certified anew either way")
  .option("--paper <file>", "a module that exports `paper`")
  .action(async (options) => {
    code = await (await import("./docs.ts")).docsCommand(options);
  });

try {
  await program.parseAsync();
} catch (e) {
  if (e instanceof CommanderError) code = e.exitCode === 0 ? 0 : EXIT.badInput;
  else code = reportBadInput(e);
}
process.exitCode = code;
