/** Decisions as they are made: what was said of the last one, how to take it back, and that views must look again. */

import { correct, decide, judge, undo } from "../api/calls";
import { asProblem, type Problem } from "../api/problem";
import type { Claim, Decision, NewCorrection, Pair } from "../api/types";
import { asker } from "../state/session.svelte";

const DONE = { accept: "Accepted", reject: "Rejected", correct: "Corrected" } as const;

class Desk {
  /** Grows with each decision: what shows claims looks again. */
  made = $state(0);
  said = $state("");
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  #done = $state.raw<readonly { id: string; claim: Claim | null }[]>([]);
  /** Whether a decision of this sitting can be taken back. */
  readonly undoable = $derived(this.#done.length > 0);

  /** Keeps that a claim is read rightly, or wrongly. */
  verdict(kind: "accept" | "reject", claim: Claim, reason: string): Promise<boolean> {
    return this.#keep(kind, claim, async () => (await decide(kind, { claims: [claim.id], reason })).items);
  }

  /** Keeps what a claim should be. */
  correction(claim: Claim, asked: Omit<NewCorrection, "claim">): Promise<boolean> {
    return this.#keep("correct", claim, async () => (await correct({ ...asked, claim: claim.id })).items);
  }

  /** Keeps that two actors, or two claims' happenings, are one or two; `words` say so of them. */
  judgement(kind: Parameters<typeof judge>[0], pair: Pair, words: string): Promise<boolean> {
    return this.#work(async () => {
      const made = await judge(kind, pair);
      this.#done = [...this.#done, { id: made.judgement.id, claim: null }];
      this.said = made.contradictions.length
        ? `${words} Earlier decisions say otherwise: see Review, Decisions.`
        : words;
    });
  }

  /** Takes back the last decision of this sitting; the claim that it was about, null where it was about none. */
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
