/** Events gathered by the place that they are told of, and by month. */

import type { Event, Spread } from "../../api/types";
import type { Sign } from "../../state/ontology.svelte";

export interface Spot {
  lat: number;
  lon: number;
  name: string;
  /** No nearer than this: *exact*, *near*, *district*, *province* or *country*. */
  precision: string;
  events: Event[];
}

/** The places of events that a gazetteer puts on the map, those of most events last, so that small ones stay on top. */
export function spots(events: readonly Event[]): Spot[] {
  const found = new Map<string, Spot>();
  for (const event of events) {
    if (!event.point) continue;
    const { lat, lon, name, precision } = event.point;
    const spot = found.get(`${lat} ${lon}`) ?? { lat, lon, name, precision, events: [] };
    spot.events.push(event);
    found.set(`${lat} ${lon}`, spot);
  }
  return [...found.values()].sort((a, b) => b.events.length - a.events.length);
}

/** The sign that most of the events have; hostile ones win a tie, since they are mostly what one looks for. */
export function signOf(events: readonly Event[], sign: (type: string) => Sign): Sign {
  const counts = { hostile: 0, friendly: 0, neutral: 0 };
  for (const event of events) counts[sign(event.type)]++;
  return (["hostile", "friendly", "neutral"] as const).reduce((a, b) => (counts[b] > counts[a] ? b : a));
}

export interface Month {
  month: string;
  hostile: number;
  friendly: number;
  neutral: number;
}

/** How many events there are of each month that has any, in order of time. */
export function months(events: readonly Event[], sign: (type: string) => Sign): Month[] {
  const found = new Map<string, Month>();
  for (const { day, type } of events) {
    if (!day) continue;
    const month = found.get(day.slice(0, 7)) ?? {
      month: day.slice(0, 7),
      hostile: 0,
      friendly: 0,
      neutral: 0,
    };
    month[sign(type)]++;
    found.set(month.month, month);
  }
  return [...found.values()].sort((a, b) => a.month.localeCompare(b.month));
}

/** Without the first few of long ago, which would leave no room for the others: at most one event in thirty. */
export function recent(all: readonly Month[]): Month[] {
  const total = ({ hostile, friendly, neutral }: Month): number => hostile + friendly + neutral;
  let left = all.reduce((sum, month) => sum + total(month), 0) / 30;
  return all.filter((month) => (left > 0 ? (left -= total(month)) < 0 : true));
}

/** The last day of a month, `2017-02` → `2017-02-28`. */
export function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}

/** A count of people or things as it is told: *12 killed*, *12 killed (5 to 30)*. */
export function figure(spread: Spread): string {
  const span =
    spread.low && spread.high && spread.low !== spread.high ? ` (${spread.low} to ${spread.high})` : "";
  return `${spread.best} ${spread.about}${span}`;
}
