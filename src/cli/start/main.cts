#!/usr/bin/env node
const bundled = require("./bundled.cjs");

bundled.tune();
const [command, ...args] = process.argv.slice(2);
/** Whether an option is among the arguments, as `--paper FILE` or `--paper=FILE`. */
const has = (option: string): boolean => args.some((a) => a === option || a.startsWith(`${option}=`));
const isCheck = (command === "check" || command === "recheck") && !has("--latex");
// What loads the module of a paper shares its classes, so it runs as modules; a source may need any of them.
const isAudit = command === "audit" && !has("--paper") && !has("--recheck") && !args.some((a) => /\.(?:tex|md)$/.test(a));
const loaded = isCheck ? bundled.load("check") : isAudit ? bundled.load("audit") : undefined;
if (loaded) void loaded.bundle.command();
else void import("../main.js");
