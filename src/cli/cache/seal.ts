import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../rocq/make-folder.ts";

const SIZE = 32;

/** The file of the user's own key, apart from the cache: who can write the cache need not know it. */
function keyFile(env: NodeJS.ProcessEnv): string {
  return join(env["XDG_STATE_HOME"] || join(homedir(), ".local", "state"), "lemmakit", "cache.key");
}

function readKey(env: NodeJS.ProcessEnv): Buffer {
  const file = keyFile(env);
  try {
    makeFolder(join(file, ".."), 0o700);
    writeFileSync(file, randomBytes(SIZE), { flag: "wx", mode: 0o600 });
  } catch {
    // It is there already, or it cannot be written; reading tells which.
  }
  try {
    const key = readFileSync(file);
    if (key.length === SIZE) return key;
  } catch {
    // said below
  }
  // Without a place for a key, seals hold for this run alone.
  return randomBytes(SIZE);
}

/** Seals text with the user's key: what carries no evidence of its own is taken back only from our own hand. */
export class Sealer {
  private readonly env: NodeJS.ProcessEnv;
  private key: Buffer | undefined;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    this.env = env;
  }
  seal(text: string): string {
    this.key ??= readKey(this.env);
    return createHmac("sha256", this.key).update(text).digest("hex");
  }
  isOurs(text: string, seal: unknown): boolean {
    if (typeof seal !== "string") return false;
    const [a, b] = [Buffer.from(this.seal(text)), Buffer.from(seal)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
