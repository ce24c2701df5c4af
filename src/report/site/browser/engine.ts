/// <reference lib="dom" />
declare global {
  interface Window {
    /** The text of the worker, deflated, in base 64; set by `engine.js`, which is loaded when a reader first asks. */
    lemmakitEngine?: string;
  }
}

const base = (document.currentScript as HTMLScriptElement | null)?.src ?? "";
let loading: Promise<Blob> | undefined;

async function inflated(text: string): Promise<Blob> {
  const packed = new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]);
  const script = await new Response(packed.stream().pipeThrough(new DecompressionStream("deflate"))).text();
  return new Blob([script], { type: "text/javascript" });
}

function engine(): Promise<Blob> {
  loading ??= new Promise<string>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("engine.js", base).href;
    script.onload = () => (window.lemmakitEngine === undefined ? reject(new Error("empty engine")) : resolve(window.lemmakitEngine));
    script.onerror = reject;
    document.head.append(script);
  }).then(inflated);
  return loading;
}

/** A worker from the text of the engine: a Blob, so that it starts from the file system too. */
export async function startWorker(): Promise<Worker> {
  const url = URL.createObjectURL(await engine());
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
}
