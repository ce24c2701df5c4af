#!/usr/bin/env node
const bundled = require("./bundled.cjs");

bundled.tune();
// Commands that load the module of a paper share its classes, so they run as modules themselves.
const [command] = process.argv.slice(2);
const loaded = (command === "check" || command === "recheck") && !process.argv.includes("--latex") ? bundled.load() : undefined;
if (loaded) void loaded.bundle.command();
else void import("../main.js");
