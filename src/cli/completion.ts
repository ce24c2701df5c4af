import type { Command, Option } from "commander";
import { InputError } from "../term/index.ts";

/** A word that completes a command line, with what it means. */
interface Word {
  readonly word: string;
  readonly says: string;
  /** It is followed by a value. */
  readonly value: boolean;
}
interface Completed {
  readonly command: string;
  readonly says: string;
  readonly words: readonly Word[];
}

const wordsOf = (o: Option): Word[] => [o.short, o.long].flatMap((w) => (w ? [{ word: w, says: o.description, value: o.required || o.optional }] : []));

/** What the program itself says of its commands and options; there is no other list. */
function commandsOf(program: Command): Completed[] {
  const helper = program.createHelp();
  return helper.visibleCommands(program).map((c) => ({
    command: c.name(),
    says: helper.subcommandDescription(c),
    words: [
      ...helper.visibleOptions(c).flatMap(wordsOf),
      ...helper.visibleCommands(c).map((s) => ({ word: s.name(), says: helper.subcommandDescription(s), value: false })),
      ...c.registeredArguments.flatMap((a) => (a.argChoices ?? []).map((word) => ({ word, says: a.description, value: false }))),
    ],
  }));
}
const globals = (program: Command): Word[] => program.createHelp().visibleOptions(program).flatMap(wordsOf);

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const spaced = (list: readonly string[]): string => quote(list.join(" "));

/** After an option with a value, and where a word does not begin with a dash and no word fits, files are offered. */
function bash(program: Command): string {
  const commands = commandsOf(program);
  const cases = commands.map((c) => `    ${c.command}) words=${spaced(c.words.map((w) => w.word))} valued=${spaced(c.words.filter((w) => w.value).map((w) => w.word))} ;;`);
  return `_lemmakit() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words valued
  case \${COMP_CWORD}:\${COMP_WORDS[1]} in
    1:*) words=${spaced([...commands.map((c) => c.command), ...globals(program).map((w) => w.word)])} valued= ;;
    *) case \${COMP_WORDS[1]} in
${cases.map((c) => `  ${c}`).join("\n")}
    esac ;;
  esac
  COMPREPLY=()
  if [[ " $valued " == *" $before "* ]]; then COMPREPLY=($(compgen -f -- "$word")); return; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [[ \${#COMPREPLY[@]} -eq 0 && $word != -* ]]; then COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _lemmakit lemmakit
`;
}

/** Text of a description inside brackets. */
const zshText = (text: string): string => text.replace(/[\\[\]:]/g, "\\$&");
function zsh(program: Command): string {
  const argument = (w: Word): string => quote(`${w.word}[${zshText(w.says)}]${w.value ? ":value:_files" : ""}`);
  const described = (w: { readonly word: string; readonly says: string }): string => quote(`${w.word}:${w.says}`);
  const cases = commandsOf(program).map((c) => {
    const plain = c.words.filter((w) => !w.word.startsWith("-"));
    const rest = plain.length ? quote(`1:what:(${plain.map((w) => w.word).join(" ")})`) : quote("*:file:_files");
    return `    ${c.command}) _arguments ${[...c.words.filter((w) => w.word.startsWith("-")).map(argument), rest].join(" ")} ;;`;
  });
  return `#compdef lemmakit
_lemmakit() {
  local -a commands options
  if (( CURRENT == 2 )); then
    commands=(${commandsOf(program).map((c) => described({ word: c.command, says: c.says })).join(" ")})
    options=(${globals(program).map(described).join(" ")})
    _describe command commands
    _describe option options
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join("\n")}
  esac
}
compdef _lemmakit lemmakit
`;
}

const fishQuote = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
function fish(program: Command): string {
  const option = (where: string, w: Word): string => {
    const name = w.word.startsWith("--") ? `-l ${w.word.slice(2)}` : w.word.startsWith("-") ? `-s ${w.word.slice(1)}` : `-a ${w.word}`;
    return `complete -c lemmakit -n '${where}' ${name} -d ${fishQuote(w.says)}${w.value ? " -r" : ""}`;
  };
  const commands = commandsOf(program);
  return `${[
    ...commands.map((c) => `complete -c lemmakit -n __fish_use_subcommand -f -a ${c.command} -d ${fishQuote(c.says)}`),
    ...globals(program).map((w) => option("__fish_use_subcommand", w)),
    ...commands.flatMap((c) => c.words.map((w) => option(`__fish_seen_subcommand_from ${c.command}`, w))),
  ].join("\n")}\n`;
}

/** The shells that completion is written for. */
const SHELLS = ["bash", "zsh", "fish"] as const;

/** The completion of a program for a shell, made from its own commands and options. Throws `InputError` for another shell. */
export function completionFor(shell: string, program: Command): string {
  const make = { bash, zsh, fish }[shell as (typeof SHELLS)[number]];
  if (!make) throw new InputError("usage", `${shell} is none of the shells ${SHELLS.join(", ")}`);
  return make(program);
}
