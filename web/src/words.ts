/** Dates, counts and types in words, the same everywhere. */

const LONG = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const NUMBER = new Intl.NumberFormat("en-GB");

/** `2017-01-26` → 26 January 2017. */
export function longDay(day: string | null | undefined): string {
  return day ? LONG.format(asDate(day)) : "an unknown day";
}

/** `2017-01-26` → 26 Jan 2017. */
export function shortDay(day: string | null | undefined): string {
  return day ? SHORT.format(asDate(day)) : "undated";
}

/** A moment as the clock here has it. */
export function moment(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** A span of days as it is said: one day, one month, one year, or from–to. */
export function days(start: string | null, end: string | null): string {
  if (!start && !end) return "undated";
  if (!start) return `until ${longDay(end)}`;
  if (!end) return `since ${longDay(start)}`;
  if (start === end) return longDay(start);
  if (start.endsWith("-01-01") && end.endsWith("-12-31"))
    return start.slice(0, 4) === end.slice(0, 4)
      ? start.slice(0, 4)
      : `${start.slice(0, 4)}–${end.slice(0, 4)}`;
  if (start.endsWith("-01") && end === lastOfMonth(start)) return MONTH.format(asDate(start));
  return `${shortDay(start)} – ${shortDay(end)}`;
}

function lastOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return isoDay(new Date(Date.UTC(year ?? 0, month ?? 1, 0)));
}

/** A day as UTC midnight, so that no time zone moves it. */
export function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day so many days later. */
export function moved(day: string, by: number): string {
  return isoDay(new Date(asDate(day).getTime() + by * 86_400_000));
}

/** `count(1, "tie")` → 1 tie; `count(1200, "tie")` → 1,200 ties. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(number)} ${number === 1 ? one : many}`;
}

/** `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** `member_of` → member of. */
export function plain(id: string): string {
  return id.replaceAll("_", " ");
}

/** A first letter made large. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Low to high as told: 5, 24–99, at least 300. */
export function range(low: number | null, high: number | null): string {
  if (low === null && high === null) return "an unknown number";
  if (low === high) return NUMBER.format(low ?? 0);
  if (high === null) return `at least ${NUMBER.format(low ?? 0)}`;
  if (low === null) return `at most ${NUMBER.format(high)}`;
  return `${NUMBER.format(low)}–${NUMBER.format(high)}`;
}

/** How sure a reading is, in a word. */
export function sureness(confidence: number): string {
  if (confidence >= 0.85) return "high";
  if (confidence >= 0.6) return "fair";
  return confidence >= 0.35 ? "low" : "very low";
}
