import { isSameMonth } from "../dates.ts";
import { LANGUAGES } from "../languages.ts";
import type { Wording } from "../wording.ts";
import { changes } from "./changes.ts";
import { citing } from "./citing.ts";
import { client } from "./client.ts";
import { data } from "./data.ts";
import { links } from "./links.ts";
import { print } from "./print.ts";
import { maps } from "./maps.ts";
import { registers } from "./registers.ts";
import { session } from "./session.ts";
import { site } from "./site.ts";
import { units } from "./units.ts";

const SOURCES = { report: "report", texts: "texts", draft: "draft", drafts: "drafts" } as const;

const day: Wording["dates"]["day"] = (date) => `${date.day} ${date.month} ${date.year}`;

export const wording: Wording = {
  language: LANGUAGES.en,
  changes,
  citing,
  client,
  links,
  print,
  registers,
  data,
  maps,
  session,
  site,
  dates: {
    day,
    range: (first, last) =>
      isSameMonth(first, last) ? `${first.day}–${day(last)}` : `${day(first)} – ${day(last)}`,
  },
  comma: ", ",
  colon: ": ",
  semicolon: "; ",
  stop: ".",
  quoted: (words) => `“${words}”`,

  texts: {
    resolution: (number) => ["Resolution", number].join(" ").trim(),
    decision: (number) => ["Decision", number].join(" ").trim(),
    draftResolution: "Draft resolution",
    document: "Document",
  },
  citation: ({ body, name, date, see }) =>
    `${body}, ${name}${date === undefined ? "" : ` of ${date}`}${see}`,
  seeReport: (report, section) =>
    ` (see ${report}${section === undefined ? "" : `, sect. ${section}`})`,

  contents: "Contents",
  notes: "Notes",
  howToCite: "How to cite",
  source: "Source",
  reportNamed: (symbol) => `Report ${symbol}`,
  proof: "Proof",
  drafts: "Drafts before the session",
  draftNotice: "A draft, as submitted. It is not an adopted text.",

  wordsHeld: (found, words, of) => `${found} of ${words} words of the ${SOURCES[of]}`,
  editionHolds: (what) => `This edition holds, in order, ${what}.`,
  textHolds: (what) => `This text is taken from an edition that holds, in order, ${what}.`,
  corrected: ({ document, at, received, published, reason }) =>
    `Corrected in ${document}, ${at}: “${published}” for “${received}” in the text as received (${reason}).`,
  unsourced: (document) => `Written down without a text as received: ${document}.`,

  backTo: (nth, label) => `Back to reference ${nth} to note ${label}`,
  sameSource: (note, words) => ` [note ${note}: ${words}]`,
  sameSourceAdded:
    "In notes, the words in square brackets after “Ibid.” are not part of the text. They repeat the words of the earlier note to which it refers.",
  units,
  pages: (shown, count) => `${shown} ${count === 1 ? "page" : "pages"}`,
  facts: {
    place: "Place",
    opened: "Opened",
    closed: "Closed",
    report: "Report",
    section: "Section of the report",
    adopted: "Adopted",
    published: "Published",
    author: "Author",
    language: "Language",
    title: "Title",
    symbol: "Symbol",
    "job-number": "Job number",
    session: "Session",
    subject: "Subject",
    "agenda-subject": "Subject on the agenda",
    "agenda-item": "Agenda item",
    "agenda-item-title": "Title of the agenda item",
    proponent: "Proponent",
    draft: "Draft",
    "adopted-as": "Adopted as",
    sponsors: "Sponsors",
    "additional-sponsors": "Additional sponsors",
    "committee-report": "Report of the committee",
    "meeting-record": "Record of the meeting",
    vote: "Vote",
    "votes-in-favour": "Votes in favour",
    "votes-against": "Votes against",
    "votes-abstaining": "Abstentions",
    "voters-in-favour": "In favour",
    "voters-against": "Against",
    "voters-abstaining": "Abstaining",
    publisher: "Publisher",
    rights: "Rights",
    certifier: "Evaluator of accessibility",
    sender: "Sender of the record",
  },

  book: {
    landmarks: "Landmarks",
    pages: "Pages of the printed compendium",
    printed: "Printed compendium, A4",
    cover: "Cover",
    titlePage: "Title page",
    start: "Start of the text",
    about: "About this edition",
    fonts: (families) => `Set in ${families.join(" and ")}, under the SIL Open Font License 1.1.`,
    accessibility: {
      display: "Reflowing text without colours of its own.",
      navigation: "Headings, a table of contents and landmarks lead through it.",
      numbers: "Paragraph numbers are text.",
      notes: "Every note is linked with each of its references.",
      pages: "The pages of the printed compendium are marked.",
      cover: "The only image is the cover, which is described.",
    },
  },
};
