import type { Book, Chapter, Description, Entry, Landmark } from "../../src/editions/epub/book.ts";
import { outlineOf } from "../../src/model/contents.ts";
import type { Instrument, Part, Session } from "../../src/model/document.ts";
import { namePart, partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { byItself, instrumentsOf } from "../../src/model/instruments.ts";
import { proofOfText, type Proof } from "../../src/model/proof.ts";
import type { Html } from "../../src/text/html.ts";
import { fontStack } from "../fonts.ts";
import { contentsPart, sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { backMatter } from "./back-matter.ts";
import { describeBook, describeText } from "./description.ts";
import {
  aboutPage,
  coverPage,
  draftsPage,
  partPage,
  textTitlePage,
  titlePage,
  type Making,
} from "./frame.ts";
import { instrumentPage } from "./instrument.ts";
import { spoken } from "./spoken.ts";

/** The book for the families that its fonts turn out to be. */
export type Compose = (families: readonly string[]) => Book;

/**
 * A session as a book: cover, title page, imprint, the report's parts with a file for each text, the drafts, and what
 * leads to places in them.
 * @param registers whether it has registers and indexes
 */
export function composeBook(
  session: Session,
  proof: Proof | undefined,
  { description = describeBook(session), registers = true } = {},
): Compose {
  const sections = [...sectionsOf(session), ...(registers ? [backMatter(session)] : [])];
  const cited = instrumentsOf(session).map(placed);
  return bind(description, sections, titlePage(session), (making) =>
    aboutPage(session, cited, proof, making),
  );
}

/** One text of a session as a book of its own, with contents that lead to its paragraphs. */
export function composeText(text: Instrument, session: Session, proof: Proof | undefined): Compose {
  const wording = wordingFor(session.language);
  const sections = sectionsOf(byItself(text, session)).map(({ chapters, entries }) => ({
    chapters,
    entries: [...entries, ...placesIn(text, wording)],
  }));
  return bind(describeText(text, session), sections, textTitlePage(text, session), (making) =>
    aboutPage(
      session,
      [placed(text)],
      proof && proofOfText(text, proof),
      making,
      wording.textHolds,
    ),
  );
}

/** Puts the cover, the title page and the imprint around the text. */
function bind(
  description: Description,
  sections: readonly Section[],
  title: Html,
  about: (making: Making) => Html,
): Compose {
  const wording = wordingFor(description.language);
  const { book: words, contents } = wording;
  const text = sections.flatMap(({ chapters }) => chapters);
  const isAdded = text.some(({ body }) => body.markup.includes('class="editorial"'));
  const front = (file: string, name: string, body: Chapter["body"]): Chapter => ({
    file,
    title: name,
    matter: "frontmatter",
    body,
  });
  return (families) => ({
    ...description,
    typeface: fontStack("serif", description.language),
    accessibility: words.accessibility,
    chapters: [
      front(
        "cover.xhtml",
        words.cover,
        coverPage(description.title, description.subtitle, wording),
      ),
      front("title.xhtml", description.title, title),
      front("about.xhtml", words.about, about({ families, isAdded })),
      ...text,
    ],
    contents: [
      { href: "title.xhtml", label: words.titlePage, isOurs: true },
      { href: "about.xhtml", label: words.about, isOurs: true },
      ...sections.flatMap(({ entries }) => entries),
    ],
    landmarks: [
      { type: "cover", href: "cover.xhtml", label: words.cover },
      { type: "titlepage", href: "title.xhtml", label: words.titlePage },
      { type: "toc", href: "toc.xhtml", label: contents },
      ...text
        .slice(0, 1)
        .map(({ file }) => ({ type: "bodymatter", href: file, label: words.start }) as const),
      ...sections.flatMap(({ landmarks = [] }) => landmarks),
    ],
    words: {
      contents,
      landmarks: words.landmarks,
      spoken: String(spoken(description.language) || ""),
    },
  });
}

interface Section {
  readonly chapters: readonly Chapter[];
  readonly entries: readonly Entry[];
  readonly landmarks?: readonly Landmark[];
}

function sectionsOf(session: Session): Section[] {
  return [
    ...session.parts.map((part, nth) => composePart(part, nth, session)),
    ...(session.drafts.length > 0 ? [composeDrafts(session)] : []),
  ];
}

function composePart(part: Part, nth: number, session: Session): Section {
  const units = namePart(part, nth);
  const words = [part.label, part.title && plainText(part.title.text)].filter((word) => word);
  const heading = words.join(" ") || sessionName(session);
  return composeSection(
    units.length > 0
      ? {
          file: `part-${nth + 1}.xhtml`,
          piece: partName(part, nth),
          title: heading,
          matter: "bodymatter",
          body: partPage(units, heading),
        }
      : undefined,
    part.instruments,
    session,
  );
}

function composeDrafts(session: Session): Section {
  const wording = wordingFor(session.language);
  const body = draftsPage(session.language);
  const { chapters, entries } = composeSection(
    { file: "drafts.xhtml", title: wording.drafts, matter: "bodymatter", body },
    session.drafts,
    session,
  );
  return { chapters, entries: entries.map((entry) => ({ ...entry, isOurs: true })) };
}

function composeSection(
  page: Chapter | undefined,
  instruments: readonly Instrument[],
  session: Session,
): Section {
  const wording = wordingFor(session.language);
  const chapters = instruments.map((instrument) => composeChapter(instrument, session));
  const entries = instruments.map((instrument) => entryOf(instrument, wording));
  if (!page) return { chapters, entries };
  return {
    chapters: [page, ...chapters],
    entries: [{ href: page.file, label: page.title, children: entries }],
  };
}

function composeChapter(instrument: Instrument, session: Session): Chapter {
  const wording = wordingFor(session.language);
  const { label, title } = entryOf(instrument, wording);
  return {
    file: fileOf(instrument),
    title: [label, title].filter((part) => part).join(wording.colon),
    matter: "bodymatter",
    body: instrumentPage(instrument, session),
  };
}

function entryOf(instrument: Instrument, wording: Wording): Entry {
  const label = shortName(instrument, wording);
  const title = titleOf(instrument, wording);
  return { href: fileOf(instrument), label, ...(title === label ? {} : { title }) };
}

/** The parts of a text and, below the operative one, its paragraphs, for the contents of a book that has no other. */
function placesIn(text: Instrument, wording: Wording): Entry[] {
  const at = (name: string) => `${fileOf(text)}#${name}`;
  return outlineOf(text).map((part) => ({
    href: at(part.name),
    label: contentsPart(part, text, wording),
    children: part.entries.map(({ name, label, words }) => ({
      href: at(name),
      label: label === undefined ? words : `${label} ${words}`,
    })),
  }));
}

function placed(instrument: Instrument): {
  readonly instrument: Instrument;
  readonly file: string;
} {
  return { instrument, file: fileOf(instrument) };
}

function fileOf({ id }: Instrument): string {
  return `${id}.xhtml`;
}
