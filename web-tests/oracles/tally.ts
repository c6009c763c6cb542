/** What one test found: how often it looked, and what was wrong. */
export interface Result {
  readonly test: string;
  count: number;
  readonly problems: string[];
}

/** How many problems of a test are told in full. */
const TOLD = 3;

/** Results by test, in the order in which the tests first looked. */
export class Tally {
  readonly results: Result[] = [];

  /** Looks once: `check` throws when something is wrong. */
  attempt(test: string, name: string, check: () => void): void {
    const result = this.#of(test);
    result.count += 1;
    try {
      check();
    } catch (error) {
      result.problems.push(`${name}: ${messageOf(error)}`);
    }
  }

  add(results: readonly Result[]): void {
    for (const { test, count, problems } of results) {
      const result = this.#of(test);
      result.count += count;
      result.problems.push(...problems);
    }
  }

  /** Prints as Rust's test harness does, and says whether all is well. */
  report(): boolean {
    for (const { test, count, problems } of this.results) {
      console.log(`test oracles: ${test} (${count}) ... ${problems.length === 0 ? "ok" : `FAILED (${problems.length})`}`);
      for (const problem of problems.slice(0, TOLD)) console.log(`\n${problem}\n`);
    }
    const failed = this.results.filter(({ problems }) => problems.length > 0).length;
    console.log(`test result: ${failed === 0 ? "ok" : "FAILED"}. ${this.results.length - failed} passed; ${failed} failed`);
    return failed === 0;
  }

  #of(test: string): Result {
    const known = this.results.find((result) => result.test === test);
    if (known !== undefined) return known;
    const result: Result = { test, count: 0, problems: [] };
    this.results.push(result);
    return result;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
