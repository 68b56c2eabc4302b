/** An answer that is being fetched: what is there already stays in sight until the new one has come. */

import { Problem, asProblem } from "../api/problem";

export class Resource<T> {
  data = $state.raw<T | undefined>();
  problem = $state.raw<Problem | undefined>();
  loading = $state(false);
  #running: AbortController | undefined;

  /** Fetches anew; an older fetch that is still under way is given up. */
  async load(fetch: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.loading = true;
    try {
      const data = await fetch(running.signal);
      if (this.#running !== running) return;
      this.data = data;
      this.problem = undefined;
    } catch (error) {
      if (this.#running !== running || running.signal.aborted) return;
      this.problem = asProblem(error);
      this.data = undefined;
    } finally {
      if (this.#running === running) this.loading = false;
    }
  }
}
