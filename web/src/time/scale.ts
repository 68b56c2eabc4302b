/** Days as places on a line, in per cent of its length. */

import { asDate } from "../words";

export interface Scale {
  first: string;
  last: string;
  /** Where a day is, from 0 to 100; days beyond the ends are put there. */
  at: (day: string) => number;
}

/** A line from the first to the last of these days, in whole years; null where there are none. */
export function yearsScale(days: readonly (string | null | undefined)[]): Scale | null {
  const known = days.filter((day): day is string => Boolean(day)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  return scale(`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`);
}

/** A line from one day to another. */
export function scale(first: string, last: string): Scale {
  const from = asDate(first).getTime();
  const length = Math.max(1, asDate(last).getTime() - from);
  const at = (day: string): number =>
    Math.min(100, Math.max(0, ((asDate(day).getTime() - from) / length) * 100));
  return { first, last, at };
}

/** Days that are known no better than a month or a year, as the first or last that they may be. */
export function partial(words: string | null | undefined, last = false): string | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(words ?? "");
  if (!found) return null;
  const [, year, month, day] = found;
  if (day) return `${year}-${month}-${day}`;
  if (month) return last ? `${year}-${month}-28` : `${year}-${month}-01`;
  return last ? `${year}-12-31` : `${year}-01-01`;
}

/** The years to write under a line: at most so many. */
export function years(first: string, last: string, most: number): number[] {
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  const by = [1, 2, 5, 10, 20, 50].find((one) => (to - from) / one < most) ?? 100;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => year % by === 0);
}
