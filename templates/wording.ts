import type { Instrument, Session } from "../src/model/document.ts";
import { partName } from "../src/model/frame.ts";
import { plainText } from "../src/model/inlines.ts";
import type { Sitting } from "../src/model/sitting.ts";
import type { Proof } from "../src/model/proof.ts";

/** The words around the texts, in English. What is a fact comes from the session; nothing is invented here. */

const ORDINALS = [
  "First",
  "Second",
  "Third",
  "Fourth",
  "Fifth",
  "Sixth",
  "Seventh",
  "Eighth",
  "Ninth",
  "Tenth",
  "Eleventh",
  "Twelfth",
  "Thirteenth",
  "Fourteenth",
  "Fifteenth",
  "Sixteenth",
  "Seventeenth",
  "Eighteenth",
  "Nineteenth",
  "Twentieth",
];

const SUFFIXES = { zero: "th", one: "st", two: "nd", few: "rd", many: "th", other: "th" } as const;

/** `Seventh session`, `72nd session`, `Eleventh emergency special session`; a year is its own name. */
export function sessionName({ kind, number }: Sitting): string {
  if (kind === "year") return String(number);
  const suffix = SUFFIXES[new Intl.PluralRules("en", { type: "ordinal" }).select(number)];
  const ordinal = ORDINALS[number - 1] ?? `${number}${suffix}`;
  return `${ordinal} ${{ regular: "", special: "special ", emergency: "emergency special " }[kind]}session`;
}

/** A fact about a session or one of its parts, or about a text. */
export function factValue(
  { facts }: Pick<Session, "facts">,
  name: string,
  of?: string,
): string | undefined {
  return facts.find((fact) => fact.name === name && fact.of === of)?.value;
}

/** `10 November 2017` for `2017-11-10`. */
export function longDate(iso: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** `Vienna, 6–10 November 2017`; what is not known is left out. */
export function placeAndDates(session: Session): string {
  const place = factValue(session, "place");
  const opened = factValue(session, "opened");
  const closed = factValue(session, "closed");
  return [place, opened && closed && dateRange(opened, closed)].filter((part) => part).join(", ");
}

/** `Seventh session, Vienna, 6–10 November 2017`. */
export function sessionLine(session: Session): string {
  return [sessionName(session), placeAndDates(session)].filter((part) => part !== "").join(", ");
}

function dateRange(opened: string, closed: string): string {
  const [first, last] = [longDate(opened), longDate(closed)];
  const [day = "", ...monthAndYear] = first.split(" ");
  return last.endsWith(monthAndYear.join(" ")) ? `${day}–${last}` : `${first} – ${last}`;
}

/** What an instrument is called in lists and running heads: `Resolution 7/1`, `Draft resolution`. */
export function shortName({ kind, designation, number }: Instrument): string {
  if (designation) return plainText(designation.text);
  switch (kind) {
    case "draft-resolution":
      return "Draft resolution";
    case "document":
      return "Document";
    case "resolution":
    case "decision":
      return `${kind === "decision" ? "Decision" : "Resolution"} ${number ?? ""}`.trim();
  }
}

/** The title as plain words; the name where there is none. */
export function titleOf(instrument: Instrument): string {
  return instrument.title ? plainText(instrument.title.text) : shortName(instrument);
}

/** How others cite it: body in full, number, date of adoption where it is known, report. */
export function citation(instrument: Instrument, session: Session): string {
  const { kind, number } = instrument;
  const report = factValue(session, "report");
  if (number === undefined)
    return `${session.body.name}, ${sessionName(session).toLowerCase()}, ${shortName(instrument).toLowerCase()}, “${titleOf(instrument)}”`;
  const adopted = factValue(instrument, "adopted");
  const date = adopted === undefined ? "" : ` of ${longDate(adopted)}`;
  const part = session.parts.findIndex(({ instruments }) => instruments.includes(instrument));
  const [held] = session.parts.slice(part, part + 1);
  const section = held && factValue(session, "section", partName(held, part));
  const sect = section === undefined ? "" : `, sect. ${section}`;
  const see = report === undefined ? "" : ` (see ${report}${sect})`;
  return `${session.body.name}, ${kind} ${number}${date}${see}`;
}

/** `13,375 of 13,375 words of the report and 1,042 of 1,042 words of the draft`. */
export function proofLine({ sources }: Proof): string {
  const count = new Intl.NumberFormat("en-GB");
  const of = (isDraft: boolean) => sources.filter(({ draft }) => (draft !== undefined) === isDraft);
  const line = (own: Proof["sources"], one: string, several: string): string[] => {
    if (own.length === 0) return [];
    const sum = (field: "found" | "words") =>
      count.format(own.reduce((total, source) => total + source[field], 0));
    return [`${sum("found")} of ${sum("words")} words of the ${own.length === 1 ? one : several}`];
  };
  return [...line(of(false), "report", "texts"), ...line(of(true), "draft", "drafts")].join(
    " and ",
  );
}

/** What a person changed in the words received, and what has no source: a line each. */
export function proofRemarks({ corrections, unsourced }: Proof): readonly string[] {
  return [
    ...corrections.map(
      ({ document, at, received, published, reason }) =>
        `Corrected in ${document}, ${at}: “${published}” for “${received}” in the text as received (${reason}).`,
    ),
    ...unsourced.map((id) => `Written down without a text as received: ${id}.`),
  ];
}

/** The heading over texts that the session had before it and did not adopt as they stood. */
export const DRAFTS = "Drafts before the session";

/** What a reader must know of a draft before its first line. */
export const DRAFT_NOTICE = "A draft, as submitted. It is not an adopted text.";

/** `1.2 MB`, `84 kB`. */
export function size(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}
