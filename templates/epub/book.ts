import type { Book, Chapter, Entry } from "../../src/editions/epub/book.ts";
import type { Instrument, Part, Session } from "../../src/model/document.ts";
import { namePart } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import type { Proof } from "../../src/model/proof.ts";
import { sittingSlug } from "../../src/model/sitting.ts";
import { DRAFTS, factValue, placeAndDates, sessionName, shortName, titleOf } from "../wording.ts";
import { aboutPage, coverPage, draftsPage, partPage, titlePage } from "./frame.ts";
import { instrumentPage } from "./instrument.ts";
import { ABOUT, ACCESSIBILITY, CONTENTS, COVER, LANDMARKS, START, TITLE_PAGE } from "./words.ts";

/** The languages of the United Nations that are not written from left to right. */
const RIGHT_TO_LEFT = /^ar\b/;

/** A session as a book: cover, title page, the report's parts with a file for each text, the drafts, the imprint. */
export function composeBook(session: Session, proof: Proof | undefined): Book {
  const title = session.title[0] ? plainText(session.title[0].text) : session.body.name;
  const subtitle = [sessionName(session), placeAndDates(session)].filter((part) => part).join(", ");
  const sections = [
    ...session.parts.map(composePart),
    ...(session.drafts.length > 0 ? [composeDrafts(session.drafts)] : []),
  ];
  const text = sections.flatMap(({ chapters }) => chapters);
  const cited = instrumentsOf(session).map((instrument) => ({
    instrument,
    file: fileOf(instrument),
  }));
  const front = (file: string, name: string, body: Chapter["body"]): Chapter => ({
    file,
    title: name,
    matter: "frontmatter",
    body,
  });
  return {
    name: `${session.body.id}/${sittingSlug(session)}/${session.language}`,
    language: session.language,
    direction: RIGHT_TO_LEFT.test(session.language) ? "rtl" : "ltr",
    title,
    subtitle,
    creator: session.body.name,
    position: session.number,
    source: factValue(session, "report"),
    accessibility: ACCESSIBILITY,
    chapters: [
      front("cover.xhtml", COVER, coverPage(title, subtitle)),
      front("title.xhtml", title, titlePage(session)),
      ...text,
      {
        file: "about.xhtml",
        title: ABOUT,
        matter: "backmatter",
        body: aboutPage(session, cited, proof),
      },
    ],
    contents: [
      { href: "title.xhtml", label: TITLE_PAGE },
      ...sections.flatMap(({ entries }) => entries),
      { href: "about.xhtml", label: ABOUT },
    ],
    landmarks: [
      { type: "cover", href: "cover.xhtml", label: COVER },
      { type: "titlepage", href: "title.xhtml", label: TITLE_PAGE },
      { type: "toc", href: "toc.xhtml", label: CONTENTS },
      ...text
        .slice(0, 1)
        .map(({ file }) => ({ type: "bodymatter", href: file, label: START }) as const),
    ],
    words: { contents: CONTENTS, landmarks: LANDMARKS },
  };
}

interface Section {
  readonly chapters: readonly Chapter[];
  readonly entries: readonly Entry[];
}

function composePart(part: Part, nth: number): Section {
  const units = namePart(part, nth);
  const heading = [part.label, part.title && plainText(part.title.text)]
    .filter((word) => word)
    .join(" ");
  return composeSection(
    units.length > 0
      ? {
          file: `part-${nth + 1}.xhtml`,
          title: heading,
          matter: "bodymatter",
          body: partPage(units),
        }
      : undefined,
    part.instruments,
  );
}

function composeDrafts(drafts: readonly Instrument[]): Section {
  return composeSection(
    { file: "drafts.xhtml", title: DRAFTS, matter: "bodymatter", body: draftsPage() },
    drafts,
  );
}

function composeSection(page: Chapter | undefined, instruments: readonly Instrument[]): Section {
  const chapters = instruments.map(composeChapter);
  const entries = instruments.map(entryOf);
  if (!page) return { chapters, entries };
  return {
    chapters: [page, ...chapters],
    entries: [{ href: page.file, label: page.title, children: entries }],
  };
}

function composeChapter(instrument: Instrument): Chapter {
  const { label, title } = entryOf(instrument);
  return {
    file: fileOf(instrument),
    title: [label, title].filter((part) => part).join(": "),
    matter: "bodymatter",
    body: instrumentPage(instrument),
  };
}

function entryOf(instrument: Instrument): Entry {
  const label = shortName(instrument);
  const title = titleOf(instrument);
  return { href: fileOf(instrument), label, ...(title === label ? {} : { title }) };
}

function fileOf({ id }: Instrument): string {
  return `${id}.xhtml`;
}
