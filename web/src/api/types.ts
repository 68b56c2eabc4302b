/** The answers of the program by short names, out of the description that it gives of itself. */

import type { components } from "./schema";

type Schemas = components["schemas"];

export type Account = Schemas["Account"];
export type Actor = Schemas["Actor"];
export type ActorFound = Schemas["ActorFound"];
export type ActorInList = Schemas["ActorInList"];
export type Attribution = Schemas["Attribution"];
export type Block = Schemas["Block"];
export type Claim = Schemas["Claim"];
export type ClaimFound = Schemas["ClaimFound"];
export type ClaimType = Schemas["ClaimType"];
export type Decision = Schemas["Decision"];
export type Dispute = Schemas["Dispute"];
export type Document = Schemas["Document"];
export type Edge = Schemas["Edge"];
export type Event = Schemas["Event"];
export type Figure = Schemas["Figure"];
export type Job = Schemas["Job"];
export type Judgement = Schemas["Judgement"];
export type Network = Schemas["Network"];
export type NewCorrection = Schemas["NewCorrection"];
export type NetworkDays = Schemas["NetworkDays"];
export type Node = Schemas["Node"];
export type Ontology = Schemas["Ontology"];
export type Pair = Schemas["Pair"];
export type Participant = Schemas["Participant"];
export type Queued = Schemas["Queued"];
export type ReportFound = Schemas["ReportFound"];
export type ReportInList = Schemas["ReportInList"];
export type Reports = Schemas["Reports"];
export type Role = Schemas["NewAccount"]["role"];
export type Session = Schemas["Session"];
export type Suggestion = Schemas["Suggestion"];
export type Spread = Schemas["Spread"];
export type Step = Schemas["Step"];
export type Status = Schemas["Status"];
export type Telling = Schemas["Telling"];
export type TieInSum = Schemas["TieInSum"];
export type Token = Schemas["Token"];
export type WholeActor = Schemas["WholeActor"];
export type WholeReport = Schemas["WholeReport"];
