import tseslint from "typescript-eslint";

/** What types and tests do not see: promises that nobody waits for, cases that a switch leaves out and does not say so, objects as text. */
export default tseslint.config(
  { ignores: ["dist/", "site/", "node_modules/", "**/*.js", "**/*.cjs"] },
  {
    files: ["src/**/*.ts", "src/**/*.cts", "proofs/**/*.ts", "properties/**/*.ts", "test/**/*.ts"],
    languageOptions: { parser: tseslint.parser, parserOptions: { project: "./tsconfig.json", tsconfigRootDir: `${import.meta.dirname}/..` } },
    plugins: { ts: tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "ts/no-floating-promises": "error",
      "ts/no-misused-promises": "error",
      "ts/await-thenable": "error",
      "ts/require-await": "error",
      "ts/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "ts/only-throw-error": "error",
      "ts/no-base-to-string": "error",
      "ts/restrict-plus-operands": "error",
      "ts/no-array-delete": "error",
      "ts/no-for-in-array": "error",
      "ts/require-array-sort-compare": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-constant-condition": ["error", { checkLoops: "allExceptWhileTrue" }],
      "no-unreachable-loop": ["error", { ignore: ["ForOfStatement"] }],
      "array-callback-return": "error",
      "no-fallthrough": "error",
      "no-loss-of-precision": "error",
      "prefer-const": "error",
    },
  },
  { files: ["test/**/*.ts"], rules: { "ts/require-await": "off" } },
);
