#!/usr/bin/env node
import { run } from "./commands.ts";
import { guardProcess } from "./failure.ts";

guardProcess();
process.exitCode = await run(process.argv.slice(2));
