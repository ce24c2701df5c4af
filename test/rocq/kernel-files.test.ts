import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/kernel/index.ts";
import { KERNEL_FILES, kernelFile } from "../../src/rocq/reflect/kernel-file.ts";
import { DEFINITIONS_MODULE } from "../../src/rocq/statement/definitions.ts";
import { mask } from "../../src/rocq/mask.ts";
import { kernelFolder, readKernel } from "./read-kernel.ts";

const folder = kernelFolder;
const read = readKernel;
const code = mask(KERNEL_FILES.map(read).join("\n"));

describe("the kernel in Rocq", () => {
  test("has all files of its folder, in an order in which each comes after those it needs", () => {
    expect(readdirSync(folder).filter((f) => f.endsWith(".v")).map((f) => f.slice(0, -2)).sort()).toEqual([...KERNEL_FILES].sort());
    KERNEL_FILES.forEach((name, k) => {
      const needed = [...read(name).matchAll(/^From LemmakitKernel Require (?:Import|Export) ([\w\s]+)\./gm)].flatMap((m) => m[1]!.split(/\s+/));
      const before = [DEFINITIONS_MODULE, ...KERNEL_FILES.slice(0, k)];
      expect(needed.filter((n) => !before.includes(n)), name).toEqual([]);
    });
  });
  test.each(Object.keys(RULES))("proves the rule %s", (rule) => {
    expect(code).toMatch(new RegExp(`^Theorem ${rule.replaceAll("-", "_")}_sound :`, "m"));
  });
  test("assumes nothing of its own", () => {
    expect(code.match(/\b(?:Admitted|admit|Axioms?|Parameters?|Conjectures?|Abort|give_up|bypass_check|Unset Guard|type_in_type)\b/g)).toBeNull();
    // Variables and hypotheses are those of sections, which close over them.
    const inSections = code.replace(/^Section (\w+)\.[^]*?^End \1\./gm, "");
    expect(inSections.match(/\b(?:Variables?|Hypothes[ie]s|Context)\b/g)).toBeNull();
  });
  test("is one file that needs Rocq's library alone", () => {
    const file = kernelFile(read);
    expect([...file.matchAll(/^.*\bRequire\b.*$/gm)].map((m) => m[0])).toHaveLength(1);
    expect(file).not.toMatch(/LemmakitKernel/);
  });
});
