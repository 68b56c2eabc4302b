/** Numbers that several tell of one thing, as places on a line. */

import type { Spread } from "../api/types";

export interface Dot {
  /** Per cent of the line. */
  low: number;
  high: number;
  words: string;
  tellers: number;
  best: boolean;
  claims: string[];
}

/** Told values of a measure on a line from 0 to a little beyond the highest; empty where no value is a number. */
export function dots(spread: Spread): Dot[] {
  const numbers = spread.values.filter((value) => value.low !== null || value.high !== null);
  const most = Math.max(1, ...numbers.map((value) => Math.max(value.low ?? 0, value.high ?? value.low ?? 0)));
  const at = (number: number): number => (number / (most * 1.08)) * 100;
  return numbers.map((value) => ({
    low: at(value.low ?? 0),
    // *at least 300* has no end: it is drawn to the end of the line
    high: value.high === null ? 100 : at(value.high),
    words: value.value,
    tellers: value.tellers,
    best: value.value === spread.best,
    claims: value.claims,
  }));
}

const NO_MEASURES = new Set(["day", "place", "who", "whether", "since", "until"]);

/** Whether a spread is one of counts of people or things. */
export function counts(spread: Pick<Spread, "about">): boolean {
  return !NO_MEASURES.has(spread.about);
}
