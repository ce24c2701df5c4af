import { readFileSync } from "node:fs";
import { Argument, Command, CommanderError } from "commander";
import { GRAMMAR } from "../claim/grammar.ts";
import { InputError } from "../term/index.ts";
import { EXIT, report, shardOf, wholeNumber } from "./failure.ts";

const version = (JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }).version;
const seed = wholeNumber("--seed", 0, 1_000_000_000);
const jobs = wholeNumber("--jobs", 1, 64);
const timeout = wholeNumber("--timeout", 1, 86_400);
const work = wholeNumber("--work", 1, 1e15);
let code = 0;

/** Adds what every command that audits a paper may be asked for. */
const auditing = (command: Command): Command =>
  command
    .option("--timeout <seconds>", "time for each claim: the outer limit", timeout, 10)
    .option("--work <units>", "work for each claim, counted; what a quiet machine does in 0.6 of the timeout otherwise", work)
    .option("--jobs <n>", "worker threads; all cores otherwise", jobs)
    .option("--fresh", "decide every claim anew, whatever earlier runs kept")
    .option("--seed <n>", "seed of the search", seed, 1)
    .option("--paper <file>", "a module that exports `paper`; the paper that ships with lemmakit otherwise");

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
  .option("--timeout <seconds>", "time for one claim: the outer limit", timeout, 10)
  .option("--work <units>", "work for one claim, counted; what a quiet machine does in 0.6 of the timeout otherwise", work)
  .option("--seed <n>", "seed of the search", seed, 1)
  .option("--jobs <n>", "worker threads for --file; all cores otherwise", jobs)
  .option("--shard <i/n>", "with --file, one of n parts of it, for as many machines; see lemmakit merge", shardOf)
  .option("--latex", "the claim is in LaTeX")
  .option("--best <name>", "close in on the best value of this constant of the claim")
  .option("--certificate <file>", "write the certificate of a proof, for `lemmakit recheck`")
  .option("--rocq <file.v>", "write a proof for Rocq, and beside it kernel.v, all that it needs")
  .addHelpText(
    "after",
    `
Exit codes: 0 proved, 1 refuted, 2 open, 3 bad input.

Grammar: forall VARIABLES [where HYPOTHESES]: CONCLUSION
${GRAMMAR.map(([kind, forms]) => `  ${kind.padEnd(13)} ${forms}`).join("\n")}

Examples:
  lemmakit check "forall x > 0: abs(log(x)) <= abs(x - 1/x)/2"
  lemmakit check "forall p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(h^2/8)"
  lemmakit check --file claims.jsonl --json --timeout 10
  lemmakit check --best K "forall K real, x > 0: abs(log(x)) <= K*abs(x - 1/x)"`,
  )
  .action(async (claim: string | undefined, options) => {
    if ((claim === undefined) === (options.file === undefined)) throw new InputError("usage", "give a claim or --file, one of the two; see lemmakit check --help");
    if (options.best !== undefined && claim === undefined) throw new InputError("usage", "--best asks of one claim: not with --file");
    if (options.best !== undefined && options.certificate !== undefined) throw new InputError("usage", "--best writes no certificate: check the claim with the value it gives, with --certificate");
    if (options.rocq !== undefined && (claim === undefined || options.best !== undefined)) throw new InputError("usage", "--rocq writes the proof of one claim: not with --file or --best");
    code = claim === undefined
      ? await (await import("./check-file.ts")).checkFileCommand(options.file, options)
      : await (await import("./check.ts")).checkCommand(claim, options);
  });

program
  .command("recheck")
  .description("check a certificate again, without searching")
  .argument("<file>", "as written by check --certificate")
  .option("--timeout <seconds>", "time to check: the outer limit", timeout, 60)
  .option("--work <units>", "work to check, counted; by the timeout otherwise", work)
  .addHelpText("after", "\nExit codes: 0 accepted, 2 refused or not checked in the time given, 3 bad input.")
  .action(async (file: string, options) => {
    code = (await import("./recheck.ts")).recheckCommand(file, options);
  });

auditing(program.command("audit"))
  .description("audit a paper, line by line: from its source, from a module, or the one that ships")
  .argument("[file]", "a paper in LaTeX (.tex) or Markdown (.md)")
  .option("--sarif", "print SARIF 2.1.0 only, for findings at the lines of a pull request (of a file)")
  .option("--watch", "audit again when the paper changes, and print what changed (of a file)")
  .option("--marks <file>", "write the marks that lemmakit.sty puts into the margin (of a file)")
  .option("--html <file>", "write its formulas, each with its mark in the margin, as one page (of a file)")
  .option("--json", "print JSON only")
  .option("--only <label>", "one step only")
  .option("--shard <i/n>", "one of n parts of the paper, for as many machines; see lemmakit merge", shardOf)
  .option("--baseline <file>", "compare with this file; proofs/baseline.json beside a module, or the one beside a source, otherwise")
  .option("--keep", "write the evidence of what was shown beside the paper: other audits check it, and need not search")
  .option("--recheck", "check every Rocq proof from nothing first, and believe no record")
  .addHelpText(
    "after",
    `
Every claim is decided as lemmakit check decides it, and what it finds is kept in LEMMAKIT_CACHE (a folder; ~/.cache/lemmakit
otherwise), and with --keep beside the paper. What is kept is checked again when it is read, never believed.

Exit codes: 0 every step equals the baseline, 1 one drifted, 3 bad input.`,
  )
  .action(async (file: string | undefined, options) => {
    if (file !== undefined && options.paper !== undefined) throw new InputError("usage", "give a file or --paper, one of the two");
    if (file === undefined && (options.sarif || options.watch || options.marks !== undefined || options.html !== undefined)) throw new InputError("usage", "--sarif, --watch, --marks and --html need the source of a paper");
    if (options.html !== undefined && options.watch) throw new InputError("usage", "--html and --watch do not go together");
    if (options.keep && options.watch) throw new InputError("usage", "--keep and --watch do not go together");
    if (file !== undefined && options.recheck) throw new InputError("usage", "--recheck needs a module with proofs");
    code = file === undefined ? await (await import("./audit.ts")).auditCommand(options) : await (await import("./audit-source.ts")).auditSourceCommand(file, options);
  });

program
  .command("merge")
  .description("join the JSON reports of all shards of an audit, or of a file of claims, into the report of the whole")
  .argument("<reports...>", "one file for each shard")
  .addHelpText("after", "\nPrints the report and exits as the whole would have; exits 3 when a shard is missing, doubled or cut off.")
  .action(async (files: string[]) => {
    code = (await import("./merge.ts")).mergeCommand(files);
  });

program
  .command("lsp")
  .description("serve editors: diagnostics, hovers and quick fixes for papers, over standard input and output")
  .option("--stdio", "as editors ask for it; the only way there is")
  .option("--timeout <seconds>", "time for each claim", timeout, 10)
  .option("--jobs <n>", "worker threads; all cores otherwise", jobs)
  .action(async (options) => {
    code = await (await import("./lsp/server.ts")).serve(options);
  });

program
  .command("init")
  .description("begin the audit of a paper: write its sidecar, with a line for each thing that was not read")
  .argument("<file>", "a paper in LaTeX (.tex) or Markdown (.md)")
  .action(async (file: string) => {
    code = (await import("./init.ts")).initCommand(file);
  });

auditing(program.command("explain"))
  .description("show one step in full: formula, status, evidence, repair, and how to run it again")
  .argument("<label>", "such as log-inequality")
  .option("--json", "print JSON only")
  .action(async (label: string, options) => {
    code = await (await import("./explain.ts")).explainCommand(label, options);
  });

program
  .command("where")
  .description("say where a step stands: its statement, proofs, searches and page")
  .argument("<label>", "such as log-inequality")
  .option("--json", "print JSON only")
  .option("--paper <file>", "a module that exports `paper`; the paper that ships with lemmakit otherwise")
  .action(async (label: string, options) => {
    code = await (await import("./where.ts")).whereCommand(label, options);
  });

program
  .command("glossary")
  .description("say what the words of a report mean: statuses, verdicts, evidence")
  .option("--json", "print JSON only")
  .action(async (options) => {
    code = (await import("./glossary.ts")).glossaryCommand(options);
  });

program
  .command("proofs")
  .description("check every Rocq proof from nothing, a line per lemma")
  .option("--changed", "only what the record does not vouch for, and what that rests on")
  .option("--record", "record what was accepted, for audits that do not check again")
  .option("--statement <label>", "print the generated statements of a step instead")
  .option("--export <folder>", "write definitions, statements and proofs for editors and coqc instead")
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

auditing(program.command("baseline"))
  .description("audit, and write what it found as the baseline of later audits")
  .argument("[file]", "a paper in LaTeX (.tex) or Markdown (.md); its baseline stands beside it")
  .option("--baseline <file>", "the file to write, where it is another")
  .action(async (file: string | undefined, options) => {
    code = await (await import("./baseline.ts")).baselineCommand(file, options);
  });

auditing(program.command("docs"))
  .description("write the site of the paper: a page for every step, beside the API")
  .option("--out <dir>", "folder to write; what is in it is replaced", "site")
  .action(async (options) => {
    code = await (await import("./docs.ts")).docsCommand(options);
  });

program
  .command("completion")
  .description("print what completes commands and options in a shell")
  .addArgument(new Argument("<shell>", "the shell").choices(["bash", "zsh", "fish"]))
  .addHelpText("after", `
bash: add to ~/.bashrc   source <(lemmakit completion bash)
zsh:  add to ~/.zshrc    source <(lemmakit completion zsh)     (after compinit)
fish: run once           lemmakit completion fish > ~/.config/fish/completions/lemmakit.fish`)
  .action(async (shell: string) => {
    process.stdout.write((await import("./completion.ts")).completionFor(shell, program));
  });

/** Runs the command that some arguments ask for and gives its exit code. Never throws. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    code = 0;
    await program.parseAsync(args, { from: "user" });
  } catch (e) {
    if (e instanceof CommanderError) return e.exitCode === 0 ? 0 : EXIT.badInput;
    return report(e);
  }
  return code;
}
