/** The days on which something changes, as steps to go and bars to see. */

import { quantileSorted } from "d3-array";
import type { NetworkDays } from "../../api/types";
import { asDate } from "../../words";

type Days = NetworkDays["days"];

/** The next or (back) the last day of change as seen from a day; null at the ends. */
export function step(days: Days, from: string, back = false): string | null {
  const order = back ? days.toReversed() : days;
  return order.find(({ day }) => (back ? day < from : day > from))?.day ?? null;
}

/** The days that the slider runs over: where most changes are; lone days of long ago would leave no room for them. */
export function reach(days: Days, shown: string): { first: string; last: string } | null {
  if (!days.length) return null;
  const times = days.flatMap(({ day, changes }) =>
    Array.from({ length: changes }, () => asDate(day).getTime()),
  );
  const low = quantileSorted(times, 0.04) ?? 0;
  const high = times.at(-1) ?? low;
  const year = (time: number, by: number): number => new Date(time).getUTCFullYear() + by;
  const first = `${year(low, 0)}-01-01`;
  const last = `${year(high, 0)}-12-31`;
  return { first: shown && shown < first ? shown : first, last: shown > last ? shown : last };
}

/** How many changes fall into each of `bars` equal stretches of time. */
export function bars(days: Days, first: string, last: string, number: number): number[] {
  const from = asDate(first).getTime();
  const width = (asDate(last).getTime() - from + 1) / number;
  const counts = new Array<number>(number).fill(0);
  for (const { day, changes } of days) {
    const at = Math.floor((asDate(day).getTime() - from) / width);
    if (at >= 0 && at < number) counts[at] = (counts[at] ?? 0) + changes;
  }
  return counts;
}
