import {
  absoluteAddress,
  citeFilePath,
  instrumentPath,
  sittingFolder,
} from "../../src/editions/site/addresses.ts";
import { writeBibtex } from "../../src/editions/site/bibtex.ts";
import { citationRecord, type CitationRecord } from "../../src/editions/site/citation-record.ts";
import type { PageOf, SitePage } from "../../src/editions/site/pages.ts";
import { writeRis } from "../../src/editions/site/ris.ts";
import { noteCitation } from "../wording/citations.ts";
import { isDate } from "../wording/dates.ts";
import { factValue, kindName, sessionName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";

/** The forms that reference managers read: how each is called, and what it holds. */
export const CITE_FORMS = [
  ["bib", "BibTeX", writeBibtex],
  ["ris", "RIS", writeRis],
  ["json", "CSL-JSON", (record) => `${JSON.stringify([record], null, 2)}\n`],
] as const satisfies readonly (readonly [
  ending: string,
  name: string,
  write: (record: CitationRecord) => string,
])[];

/** A record to take away, beside the page on citing a text. */
export interface CiteFile {
  readonly path: string;
  readonly page: PageOf<"cite">;
  readonly write: (record: CitationRecord) => string;
}

/** The records that belong to pages. */
export function citeFiles(pages: readonly SitePage[]): readonly CiteFile[] {
  return pages.flatMap((page) => {
    if (page.kind !== "cite") return [];
    return CITE_FORMS.map(([ending, , write]) => {
      return { path: citeFilePath(page.path, ending), page, write };
    });
  });
}

/** What such a file holds. */
export function renderCiteFile({ page, write }: CiteFile, address?: string): string {
  return write(recordOf(page, address));
}

/** What programs that keep references are told of a text. */
export function recordOf(
  { published: { session }, instrument }: PageOf<"cite">,
  address: string | undefined,
): CitationRecord {
  const wording = wordingFor(session.language);
  const adopted = factValue(instrument, "adopted");
  const { kind } = instrument;
  // What goes before it in a note is of the note.
  const see = noteCitation(instrument, session).see.replace(/^[\p{P}\s]+/u, "");
  return citationRecord({
    id: [sittingFolder(session).replaceAll("/", "-"), session.language, instrument.id].join("-"),
    kind: kindName({ kind, number: undefined }, wording),
    title: titleOf(instrument, wording),
    number: instrument.number,
    isAdopted: kind === "resolution" || kind === "decision",
    body: session.body.name,
    adopted: adopted !== undefined && isDate(adopted) ? adopted : undefined,
    session: sessionName(session),
    place: factValue(session, "place"),
    see: see === "" ? factValue(instrument, "symbol") : see,
    subjects: instrument.facts.flatMap(({ name, value }) => (name === "subject" ? [value] : [])),
    language: session.language,
    address: address && absoluteAddress(address, instrumentPath(session, instrument)),
  });
}
