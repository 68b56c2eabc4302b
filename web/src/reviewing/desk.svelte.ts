/** Decisions as they are made: what was said of the last one, how to take it back, and that views must look again. */

import { correct, decide, undo } from "../api/calls";
import { asProblem, type Problem } from "../api/problem";
import type { Claim, Decision, NewCorrection } from "../api/types";
import { asker } from "../state/session.svelte";

const DONE = { accept: "Accepted", reject: "Rejected", correct: "Corrected" } as const;

class Desk {
  /** Grows with each decision: what shows claims looks again. */
  made = $state(0);
  said = $state("");
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  #done = $state.raw<readonly { id: string; claim: Claim }[]>([]);
  /** The claim that an undo would give back. */
  readonly last = $derived(this.#done.at(-1)?.claim ?? null);

  /** Keeps that a claim is read rightly, or wrongly. */
  verdict(kind: "accept" | "reject", claim: Claim, reason: string): Promise<boolean> {
    return this.#keep(kind, claim, async () => (await decide(kind, { claims: [claim.id], reason })).items);
  }

  /** Keeps what a claim should be. */
  correction(claim: Claim, asked: Omit<NewCorrection, "claim">): Promise<boolean> {
    return this.#keep("correct", claim, async () => (await correct({ ...asked, claim: claim.id })).items);
  }

  /** Takes back the last decision of this sitting; the claim that it was about, null where there is none. */
  async back(): Promise<Claim | null> {
    const last = this.#done.at(-1);
    if (!last || !(await this.takeBack(last.id))) return null;
    return last.claim;
  }

  /** Takes back the decision of this id. */
  takeBack(id: string): Promise<boolean> {
    return this.#work(async () => {
      await undo(id);
      this.#done = this.#done.filter((one) => one.id !== id);
      this.said = "Taken back.";
    });
  }

  #keep(kind: keyof typeof DONE, claim: Claim, make: () => Promise<Decision[]>): Promise<boolean> {
    return this.#work(async () => {
      const made = await make();
      this.#done = [...this.#done, ...made.map(({ id }) => ({ id, claim }))];
      this.said = `${DONE[kind]}: ${claim.statement}`;
    });
  }

  async #work(work: () => Promise<void>): Promise<boolean> {
    if (this.busy || !asker.reviewer) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      this.made++;
      return true;
    } catch (error) {
      this.problem = asProblem(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const desk = new Desk();
