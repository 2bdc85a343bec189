import { perLocale } from "./per-locale.ts";
import type { OutlinePart } from "../../src/model/contents.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { closeMarks } from "../../src/text/direction.ts";
import type { Proof } from "../../src/model/proof.ts";
import { dateRange, isDate, longDate } from "./dates.ts";
import { count } from "./numbers.ts";
import { wordingFor } from "./table.ts";
import type { Sources, Wording } from "./wording.ts";

/** What is needed of a session to name it. */
export type NamedSession = Pick<Session, "kind" | "number" | "language">;

/** `Seventh session`, `Eleventh emergency special session`, in the language of the session. */
export function sessionName(session: NamedSession): string {
  return wordingFor(session.language).session.name(session);
}

/** What the books of a body's sessions are a series of; its special sessions are counted by themselves. */
export function seriesName(session: Pick<Session, "body" | "kind" | "language">): string {
  const wording = wordingFor(session.language);
  const { series } = wording.session;
  switch (session.kind) {
    case "regular":
    case "year":
      return session.body.name;
    case "special":
    case "emergency":
      return listed([session.body.name, series[session.kind]], wording);
  }
}

/** The name of a session inside a sentence: `seventh session`. */
export function sessionInSentence(session: NamedSession): string {
  return inSentence(sessionName(session), wordingFor(session.language));
}

/** A fact about a session or one of its parts, or about a text. */
export function factValue(
  { facts }: Pick<Session, "facts">,
  name: string,
  of?: string,
): string | undefined {
  return facts.find((fact) => fact.name === name && fact.of === of)?.value;
}

/** A fact as a reader sees it: a date in words. */
export function shownValue(value: string, wording: Wording): string {
  return isDate(value) ? longDate(value, wording) : value;
}

/** What a fact is called: `Place`; the name in the data where we have no word for it. */
export function factLabel(name: string, { facts }: Wording): string {
  const labels: Readonly<Record<string, string>> = facts;
  return Object.hasOwn(facts, name) ? (labels[name] ?? name) : name;
}

/** What a fact of a text or a part is called: `Resolution 7/1, adopted`. */
export function factLabelOf(subject: string, name: string, wording: Wording): string {
  return listed([subject, inSentence(factLabel(name, wording), wording)], wording);
}

/** `Vienna, 6–10 November 2017`; what is not known is left out. */
export function placeAndDates(session: Pick<Session, "language" | "facts">): string {
  const wording = wordingFor(session.language);
  const place = factValue(session, "place");
  const opened = factValue(session, "opened");
  const closed = factValue(session, "closed");
  return listed([place, opened && closed && dateRange(opened, closed, wording)], wording);
}

/** `Seventh session, Vienna, 6–10 November 2017`. */
export function sessionLine(session: Session): string {
  return listed([sessionName(session), placeAndDates(session)], wordingFor(session.language));
}

/** Members of a line with the commas of the language between them; what is empty is left out. */
export function listed(parts: readonly (string | undefined)[], { comma }: Wording): string {
  return parts.filter((part) => part !== undefined && part !== "").join(comma);
}

/** What an instrument is called in lists and running heads: `Resolution 7/1`, `Draft resolution`. */
export function shortName(instrument: Instrument, wording: Wording): string {
  const designation = instrument.designation && closeMarks(plainText(instrument.designation.text));
  return nameOfText({ ...instrument, designation }, wording);
}

/** The same, of what is known of a text without the text; `designation` is its heading as printed. */
export function nameOfText(
  text: Pick<Instrument, "kind" | "number"> & { readonly designation: string | undefined },
  wording: Wording,
): string {
  const { number, designation: printed } = text;
  // A number alone, as the General Assembly prints it, does not say of what.
  const isName = printed !== undefined && /\p{L}{2}/u.test(printed);
  return isName || number === undefined
    ? (printed ?? kindName(text, wording))
    : kindName(text, wording);
}

/** The title as plain words; the name where there is none. */
export function titleOf(instrument: Instrument, wording: Wording): string {
  return instrument.title
    ? closeMarks(plainText(instrument.title.text))
    : shortName(instrument, wording);
}

/** What a part of a text is called in its contents. */
export function contentsPart(
  { kind, words }: Pick<OutlinePart, "kind" | "words">,
  instrument: Instrument,
  wording: Wording,
): string {
  const { text } = wording.site;
  switch (kind) {
    case "preamble":
      return text.preamble;
    case "operative":
      return ["resolution", "draft-resolution"].includes(instrument.kind)
        ? text.operative
        : text.paragraphs;
    case "annex":
      return words.join(wording.colon);
    case "notes":
      return wording.notes;
  }
}

/** What an instrument is called, and its title where it has one: `Resolution 7/1: Asset recovery`. */
export function fullName(instrument: Instrument, wording: Wording): string {
  const names = [shortName(instrument, wording), titleOf(instrument, wording)];
  return [...new Set(names)].join(wording.colon);
}

/** What an instrument is called by its kind and number: `Resolution 7/1`. */
export function kindName(
  { kind, number }: Pick<Instrument, "kind" | "number">,
  { texts }: Wording,
): string {
  switch (kind) {
    case "draft-resolution":
      return texts.draftResolution;
    case "document":
      return texts.document;
    case "resolution":
      return texts.resolution(number);
    case "decision":
      return texts.decision(number);
  }
}

/** How others cite it: body in full, number, date of adoption where it is known, report. */
export function citation(instrument: Instrument, session: Session): string {
  const wording = wordingFor(session.language);
  const body = session.body.name;
  if (instrument.number === undefined) {
    const name = inSentence(shortName(instrument, wording), wording);
    const title = wording.quoted(titleOf(instrument, wording));
    return listed([body, sessionInSentence(session), name, title], wording);
  }
  const adopted = factValue(instrument, "adopted");
  return wording.citation({
    body,
    name: inSentence(kindName(instrument, wording), wording),
    date: adopted === undefined ? undefined : longDate(adopted, wording),
    see: seeReport(instrument, session, wording),
  });
}

function seeReport(instrument: Instrument, session: Session, wording: Wording): string {
  const found = reportOf(instrument, session);
  return found ? wording.seeReport(found.report, found.section) : "";
}

/** The report that an adopted text stands in and its section there, as far as facts tell. */
export function reportOf(
  { id }: Pick<Instrument, "id">,
  session: Session,
): { readonly report: string; readonly section: string | undefined } | undefined {
  const report = factValue(session, "report");
  if (report === undefined) return undefined;
  const part = session.parts.findIndex(({ instruments }) =>
    instruments.some((instrument) => instrument.id === id),
  );
  const [held] = session.parts.slice(part, part + 1);
  return { report, section: held && factValue(session, "section", partName(held, part)) };
}

const lists = perLocale((locale) => new Intl.ListFormat(locale));

/** `13,375 of 13,375 words of the report and 1,042 of 1,042 words of the draft`. */
export function proofLine({ sources }: Proof, wording: Wording): string {
  const of = (isDraft: boolean) => sources.filter(({ draft }) => (draft !== undefined) === isDraft);
  const line = (own: Proof["sources"], one: Sources, several: Sources): string[] => {
    if (own.length === 0) return [];
    const sum = (field: "found" | "words") =>
      own.reduce((total, source) => total + source[field], 0);
    const [found, words] = [sum("found"), sum("words")];
    const which = own.length === 1 ? one : several;
    return [wording.wordsHeld(count(found, wording), count(words, wording), which, words)];
  };
  return lists(wording.language.locale).format([
    ...line(of(false), "report", "texts"),
    ...line(of(true), "draft", "drafts"),
  ]);
}

/** What a person changed in the words received, and what has no source: a line each. */
export function proofRemarks(
  { corrections, unsourced }: Proof,
  wording: Wording,
): readonly string[] {
  return [...corrections.map(wording.corrected), ...unsourced.map(wording.unsourced)];
}

/** Words that open a line, as they stand inside a sentence. */
export function inSentence(words: string, { language: { locale } }: Wording): string {
  // What is all in capitals is so for a reason.
  if (/^\p{Lu}{2}/u.test(words)) return words;
  const [first = "", ...others] = words;
  return [first.toLocaleLowerCase(locale), ...others].join("");
}
