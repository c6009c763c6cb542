/** Runs tasks one after the other, so that a read never overtakes a write. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Everything that changes the journal or the state of the recording goes through here. */
export const journalQueue = new Queue();
