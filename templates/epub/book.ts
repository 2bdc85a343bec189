import type { Book, Chapter, Entry } from "../../src/editions/epub/book.ts";
import type { Instrument, Part, Session } from "../../src/model/document.ts";
import { namePart, partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import type { Proof } from "../../src/model/proof.ts";
import { sittingSlug } from "../../src/model/sitting.ts";
import { fontStack } from "../fonts.ts";
import { directionOf } from "../wording/languages.ts";
import { factValue, sessionLine, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { aboutPage, coverPage, draftsPage, partPage, titlePage } from "./frame.ts";
import { instrumentPage } from "./instrument.ts";

/** A session as a book: cover, title page, the report's parts with a file for each text, the drafts, the imprint, which names the fonts. */
export function composeBook(
  session: Session,
  proof: Proof | undefined,
): (families: readonly string[]) => Book {
  const wording = wordingFor(session.language);
  const { book: words, contents } = wording;
  const title = session.title[0] ? plainText(session.title[0].text) : session.body.name;
  const subtitle = sessionLine(session);
  const sections = [
    ...session.parts.map((part, nth) => composePart(part, nth, session)),
    ...(session.drafts.length > 0 ? [composeDrafts(session)] : []),
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
  return (families) => ({
    name: `${session.body.id}/${sittingSlug(session)}/${session.language}`,
    language: session.language,
    direction: directionOf(session.language),
    typeface: fontStack("serif", session.language),
    title,
    subtitle,
    creator: session.body.name,
    position: session.number,
    source: factValue(session, "report"),
    accessibility: words.accessibility,
    chapters: [
      front("cover.xhtml", words.cover, coverPage(title, subtitle, wording)),
      front("title.xhtml", title, titlePage(session)),
      ...text,
      {
        file: "about.xhtml",
        title: words.about,
        matter: "backmatter",
        body: aboutPage(session, cited, proof, families),
      },
    ],
    contents: [
      { href: "title.xhtml", label: words.titlePage },
      ...sections.flatMap(({ entries }) => entries),
      { href: "about.xhtml", label: words.about },
    ],
    landmarks: [
      { type: "cover", href: "cover.xhtml", label: words.cover },
      { type: "titlepage", href: "title.xhtml", label: words.titlePage },
      { type: "toc", href: "toc.xhtml", label: contents },
      ...text
        .slice(0, 1)
        .map(({ file }) => ({ type: "bodymatter", href: file, label: words.start }) as const),
    ],
    words: { contents, landmarks: words.landmarks },
  });
}

interface Section {
  readonly chapters: readonly Chapter[];
  readonly entries: readonly Entry[];
}

function composePart(part: Part, nth: number, session: Session): Section {
  const units = namePart(part, nth);
  const heading = [part.label, part.title && plainText(part.title.text)]
    .filter((word) => word)
    .join(" ");
  return composeSection(
    units.length > 0
      ? {
          file: `part-${nth + 1}.xhtml`,
          piece: partName(part, nth),
          title: heading,
          matter: "bodymatter",
          body: partPage(units),
        }
      : undefined,
    part.instruments,
    session,
  );
}

function composeDrafts(session: Session): Section {
  const wording = wordingFor(session.language);
  const body = draftsPage(wording);
  return composeSection(
    { file: "drafts.xhtml", title: wording.drafts, matter: "bodymatter", body },
    session.drafts,
    session,
  );
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

function fileOf({ id }: Instrument): string {
  return `${id}.xhtml`;
}
