/** The views, by the addresses that they answer to. To add one: a folder here, and a line in this list. */

import type { Component } from "svelte";
import type { Params } from "../state/router.svelte";

export interface View {
  path: string;
  title: string;
  /** The entry of the menu that is lit. */
  section: string;
  /** Whether the question bar belongs to it. */
  asks: boolean;
  load: () => Promise<{ default: Component<{ params: Params }> | Component }>;
}

export const VIEWS: readonly View[] = [
  { path: "/", title: "The record", section: "", asks: false, load: () => import("./front/Front.svelte") },
  {
    path: "/reports",
    title: "Reports",
    section: "reports",
    asks: false,
    load: () => import("./reports/Reports.svelte"),
  },
  {
    path: "/reports/:id",
    title: "Report",
    section: "reports",
    asks: false,
    load: () => import("./reader/Reader.svelte"),
  },
  { path: "/day", title: "Allegiances", section: "day", asks: true, load: () => import("./day/Day.svelte") },
  {
    path: "/day/:day",
    title: "Allegiances",
    section: "day",
    asks: true,
    load: () => import("./day/Day.svelte"),
  },
  {
    path: "/actors",
    title: "Actors",
    section: "actors",
    asks: false,
    load: () => import("./actors/Actors.svelte"),
  },
  {
    path: "/actors/:id",
    title: "Actor",
    section: "actors",
    asks: true,
    load: () => import("./actor/Actor.svelte"),
  },
  {
    path: "/search",
    title: "Search",
    section: "",
    asks: false,
    load: () => import("./search/Search.svelte"),
  },
  {
    path: "/events",
    title: "Events",
    section: "events",
    asks: true,
    load: () => import("./events/Events.svelte"),
  },
  {
    path: "/disagreements",
    title: "Disagreements",
    section: "disagreements",
    asks: true,
    load: () => import("./disagreements/Disagreements.svelte"),
  },
  {
    path: "/genealogy/:id",
    title: "Descent",
    section: "actors",
    asks: true,
    load: () => import("./genealogy/Genealogy.svelte"),
  },
  { path: "/add", title: "Add reports", section: "add", asks: false, load: () => import("./add/Add.svelte") },
  {
    path: "/account",
    title: "Accounts",
    section: "",
    asks: false,
    load: () => import("./account/Account.svelte"),
  },
  {
    path: "/review",
    title: "Review",
    section: "review",
    asks: false,
    load: () => import("./review/Review.svelte"),
  },
];

export const MENU: readonly { section: string; path: string; label: string }[] = [
  { section: "reports", path: "/reports", label: "Reports" },
  { section: "day", path: "/day", label: "Allegiances" },
  { section: "actors", path: "/actors", label: "Actors" },
  { section: "events", path: "/events", label: "Events" },
  { section: "disagreements", path: "/disagreements", label: "Disagreements" },
  { section: "review", path: "/review", label: "Review" },
  { section: "add", path: "/add", label: "Add" },
];
