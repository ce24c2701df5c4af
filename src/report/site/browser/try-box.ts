/// <reference lib="dom" />
import { carry, claimOfAddress, fragmentOf } from "./address.ts";
import { element, showAnswer } from "./answer.ts";
import { showPreview } from "./preview.ts";
import type { Answer, Question } from "./messages.ts";

/** Makes a worker of the engine; `undefined` while it is not loaded. */
export type StartWorker = () => Promise<Worker>;

/** A point to look at, the time, and the place of the answer. */
function controls(): HTMLTemplateElement {
  const template = document.createElement("template");
  template.innerHTML = `<div class="lk-preview" role="status" aria-live="polite" aria-label="the claim as it was read"></div><p><a class="lk-link" href="#">A link to this claim</a></p><label for="lk-point">A point to look at, such as x = 1.1, v[1] = 1/2, c = 3; empty to search</label>
<input id="lk-point" name="point" class="lk-point" spellcheck="false" autocomplete="off">
<div class="lk-actions"><button type="submit">Decide</button><button type="button" data-lk-cancel disabled>Cancel</button><label for="lk-time">seconds at most</label><input id="lk-time" name="time" type="number" min="1" max="600" value="10"></div>
<div class="lk-answer" role="status" aria-live="polite" tabindex="0" aria-label="answer"></div>`;
  return template;
}

/** Milliseconds without a key after which a claim is read. */
const PAUSE = 200;

/** Reads what is typed, in a worker of its own, and shows what it was read as. */
function previews(place: HTMLElement, start: StartWorker): (claim: string) => void {
  let asked: string | undefined;
  let timer = 0;
  let reader: Promise<Worker> | undefined;
  return (claim) => {
    clearTimeout(timer);
    if (claim === asked) return;
    timer = window.setTimeout(() => {
      asked = claim;
      reader ??= start();
      reader.then((w) => {
        w.onmessage = (e: MessageEvent<Answer>) => showPreview(place, e.data);
        w.postMessage({ claim, preview: true, point: "", seconds: 1 } satisfies Question);
      }, () => place.replaceChildren());
    }, PAUSE);
  };
}

/** Brings one box to life: preview, link, decide, cancel, and claims to start from. */
export function tryBox(form: HTMLFormElement, start: StartWorker): void {
  form.append(controls().content);
  const [claim, time] = [form.querySelector("textarea")!, form.querySelector<HTMLInputElement>("input[name=time]")!];
  const point = form.querySelector<HTMLInputElement>("input[name=point]")!;
  const answer = form.querySelector<HTMLElement>(".lk-answer")!;
  const [decide, cancel] = [form.querySelector<HTMLButtonElement>("button[type=submit]")!, form.querySelector<HTMLButtonElement>("[data-lk-cancel]")!];
  const link = form.querySelector<HTMLAnchorElement>(".lk-link")!;
  const preview = previews(form.querySelector<HTMLElement>(".lk-preview")!, start);
  const initial = claim.value;
  /** The claim has changed: the address and the preview follow. */
  const follow = (): void => {
    link.hash = fragmentOf(claim.value);
    carry(claim.value, initial);
    preview(claim.value);
  };
  /** The address has changed: the box follows. */
  const take = (): void => {
    const carried = claimOfAddress();
    if (carried === undefined || carried === claim.value) return;
    claim.value = carried;
    follow();
    claim.scrollIntoView({ block: "center" });
  };
  let worker: Worker | undefined;
  const rest = (content: readonly Node[]): void => {
    worker?.terminate();
    worker = undefined;
    decide.disabled = false;
    cancel.disabled = true;
    answer.replaceChildren(...content);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rest([element("p", "", "Deciding…")]);
    decide.disabled = true;
    cancel.disabled = false;
    start().then((w) => {
      if (cancel.disabled) return w.terminate();
      worker = w;
      w.onmessage = (e: MessageEvent<Answer>) => rest(showAnswer(e.data));
      w.onerror = (e) => rest([element("p", "", `The engine stopped: ${e.message}`)]);
      const question: Question = { point: point.value, claim: claim.value, seconds: Math.min(600, Math.max(1, Number(time.value) || 10)) };
      w.postMessage(question);
    }, () => rest([element("p", "", "The engine could not be loaded.")]));
  });
  cancel.addEventListener("click", () => {
    rest([element("p", "", "Cancelled. Nothing is known of the claim.")]);
    decide.focus();
  });
  claim.addEventListener("input", follow);
  claim.addEventListener("focus", () => preview(claim.value));
  window.addEventListener("hashchange", take);
  link.hash = fragmentOf(initial);
  take();
  claim.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) form.requestSubmit();
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-lk-claim]"))
    button.addEventListener("click", () => {
      claim.value = button.dataset["lkClaim"] || claim.defaultValue;
      point.value = "";
      follow();
      claim.focus();
    });
}
