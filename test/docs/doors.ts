import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { readonly exports: Readonly<Record<string, string | { readonly default: string }>> };

/** The doors of the package by the names that people import, and the source that each of them is. */
export const DOORS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(exports).flatMap(([name, to]) => (typeof to === "string" ? [] : [[`lemmakit${name.slice(1)}`, to.default.replace(/^\.\/dist\/(.+)\.js$/, "$1.ts")]])),
);
