import { Worker } from "node:worker_threads";

/** Threads that answer one question at a time, each of a kind. */
export interface Threads<Q, A> {
  /** Answers a question on the next thread that is free. Rejects with `ThreadDied` where its thread died, or was ended because it was late. */
  readonly ask: (question: Q, seconds: number) => Promise<A>;
  /** Ends all threads; what they were asked rejects. */
  readonly close: (reason?: unknown) => Promise<void>;
}

/** Why a question has no answer. */
export class ThreadDied extends Error {
  readonly how: "late" | "memory" | "fault";
  constructor(how: ThreadDied["how"], message: string) {
    super(message);
    this.name = "ThreadDied";
    this.how = how;
  }
}

interface Task<Q, A> {
  readonly question: Q;
  readonly seconds: number;
  readonly resolve: (answer: A) => void;
  readonly reject: (reason: unknown) => void;
}

/** What a thread sends: that it begins, then its answer. */
export type Message<A> = "begun" | { readonly answer: A };

/**
 * Starts up to `most` threads of a module when they are needed. A question has its own thread while it is answered: a
 * thread that dies, or is not back in `seconds` from when it began, takes no other question with it.
 */
export function startThreads<Q, A>(module: URL, most: number, megabytes: number): Threads<Q, A> {
  const waiting: Task<Q, A>[] = [];
  const busy = new Map<Worker, Task<Q, A>>();
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const start = (): Worker => {
    const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    let timer: NodeJS.Timeout | undefined;
    let died: ThreadDied | undefined;
    all.add(worker);
    worker.on("message", (message: Message<A>) => {
      const task = busy.get(worker);
      if (!task) return;
      if (message === "begun") {
        timer = setTimeout(() => {
          died = new ThreadDied("late", "it was not back in time");
          void worker.terminate();
        }, 1000 * task.seconds);
        return;
      }
      clearTimeout(timer);
      busy.delete(worker);
      worker.unref();
      idle.push(worker);
      task.resolve(message.answer);
      next();
    });
    worker.on("error", (e: NodeJS.ErrnoException) => {
      died = new ThreadDied(e.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault", e.message);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      const task = busy.get(worker);
      busy.delete(worker);
      task?.reject(died ?? new ThreadDied("fault", "it ended"));
      next();
    });
    return worker;
  };
  const next = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < most ? start() : undefined);
      if (!worker) return;
      const task = waiting.shift()!;
      busy.set(worker, task);
      worker.ref();
      worker.postMessage(task.question);
    }
  };
  return {
    ask: (question, seconds) =>
      new Promise((resolve, reject) => {
        waiting.push({ question, seconds, resolve, reject });
        next();
      }),
    async close(reason = new ThreadDied("fault", "the threads were ended")) {
      for (const task of [...waiting.splice(0), ...busy.values()]) task.reject(reason);
      busy.clear();
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
