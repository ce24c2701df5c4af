import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Chromium as it stands on this machine. Throws `Error` where there is none. */
export async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((p) => p !== "" && existsSync(p));
  if (executablePath === undefined) throw new Error("no Chromium here: apt-get install chromium, or name one in CHROMIUM");
  return chromium.launch({ executablePath, headless: true, args: FLAGS.split(" ") });
}
