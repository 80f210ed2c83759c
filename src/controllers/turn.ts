/** How long charts work in one task before the page gets its turn: with the drawing that follows, less than a long task (50 ms). */
const TASK_MS = 24;

/** The charts of a page share its main thread. */
const line = {
  /** When the task that is running has had its time; in the past when charts do nothing. */
  endsAt: -Infinity,
  waiting: [] as (() => void)[],
  next: null as MessagePort | null,
};

function begin(): void {
  line.endsAt = performance.now() + TASK_MS;
  line.next ??= nextTask();
  line.next.postMessage(null);
}

/** A port whose messages come as tasks of their own; a timer would wait 4 ms. */
function nextTask(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    line.endsAt = -Infinity;
    if (line.waiting.length === 0) return;
    begin();
    while (line.waiting.length > 0 && performance.now() < line.endsAt) line.waiting.shift()?.();
  };
  return port1;
}

/**
 * Does `work` at once where the charts of the page have not yet taken their share of this task, else in a later one, in the order
 * in which it was asked for: so that forty charts on a page do not hold it up. Resolves when it is done, with nothing if that is
 * now. @throws what `work` throws
 */
export function inTurn(work: () => void): Promise<void> | undefined {
  if (line.waiting.length === 0 && line.endsAt === -Infinity) begin();
  if (line.waiting.length === 0 && performance.now() < line.endsAt) {
    work();
    return undefined;
  }
  return new Promise((done, failed) => {
    line.waiting.push(() => {
      try {
        work();
        done();
      } catch (error) {
        failed(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
