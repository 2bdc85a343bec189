import type { Instrument, Session } from "../../model/document.ts";
import { raw, type Html } from "../../text/html.ts";
import { writeVoting, writeWorkflow } from "./akn-adoption.ts";
import { actorOf, dateOf, factOf, languageCode, NO_DATE, workOf } from "./akn-iri.ts";
import { writeReferences } from "./akn-references.ts";
import { block, line, SOURCE } from "./akn-xml.ts";

/** What the metadata of a text name besides itself. */
export interface Named {
  /** What its references lead to that has no address, with the identifiers given to it. */
  readonly entries: ReadonlyMap<string, string>;
  /** Notes that nothing points to, as markup. */
  readonly notes: Html;
}

/** The metadata of a text: what is known of it, and nothing else. */
export function writeMeta(
  instrument: Instrument,
  session: Session,
  { entries, notes }: Named,
): Html {
  return block(
    "meta",
    {},
    writeIdentification(instrument, session, undefined),
    writeKeywords(instrument),
    writeWorkflow(instrument),
    writeVoting(instrument),
    writeReferences(instrument, session, entries),
    notes,
  );
}

/** The metadata of an annex, which has no more than its address. */
export function writeAnnexMeta(instrument: Instrument, session: Session, name: string): Html {
  return block("meta", {}, writeIdentification(instrument, session, name));
}

/**
 * The text as a work, as an expression in a language and as this file. The first day of the calendar stands where a
 * date has to and nobody knows it, as in the files of the United Nations.
 */
function writeIdentification(
  instrument: Instrument,
  session: Session,
  component: string | undefined,
): Html {
  const work = workOf(instrument, session);
  const code = languageCode(session.language);
  const part = `!${component ?? "main"}`;
  const adopted = dateOf(instrument, "adopted");
  const published = dateOf(instrument, "published");
  const symbol = factOf(instrument, "symbol");
  const job = factOf(instrument, "job-number"); // each language has its own
  const author = (as: string) => line("FRBRauthor", { href: "#body", as: `#${as}` });
  const date = (name: string, known: string | undefined) =>
    line("FRBRdate", { date: known ?? NO_DATE, name: known === undefined ? "unknown" : name });
  return block(
    "identification",
    SOURCE,
    actorOf(session).isListed
      ? undefined
      : raw(
          `<!-- “${session.body.id}” is our own short name of the body: no authority lists one -->\n`,
        ),
    block(
      "FRBRWork",
      {},
      line("FRBRthis", { value: `${work}/${part}` }),
      line("FRBRuri", { value: work }),
      symbol !== undefined && line("FRBRalias", { value: symbol, name: "symbol" }),
      date("adoption", adopted),
      author("author"),
      line("FRBRcountry", { value: "un" }),
      instrument.kind !== "document" && line("FRBRsubtype", { value: "deliberation" }),
      instrument.number !== undefined && line("FRBRnumber", { value: instrument.number }),
    ),
    block(
      "FRBRExpression",
      {},
      line("FRBRthis", { value: `${work}/${code}@/${part}` }),
      line("FRBRuri", { value: `${work}/${code}@` }),
      job !== undefined && line("FRBRalias", { value: job, name: "jobNumber" }),
      published === undefined ? date("adoption", adopted) : date("publication", published),
      author("author"),
      line("FRBRlanguage", { language: code }),
    ),
    block(
      "FRBRManifestation",
      {},
      line("FRBRthis", { value: `${work}/${code}@/${part}.xml` }),
      line("FRBRuri", { value: `${work}/${code}@.xml` }),
      date("markup", undefined),
      line("FRBRauthor", { href: "#plenary", as: "#editor" }),
      line("FRBRformat", { value: "application/akn+xml" }),
    ),
  );
}

/** What a text is about, in the terms of who indexed it: the names of facts, and what the files call them. */
const KEYWORDS: Readonly<Record<string, string | undefined>> = {
  subject: "",
  title: "title",
  "agenda-subject": "agenda",
};

function writeKeywords({ facts }: Instrument): Html {
  const keywords = facts.flatMap(({ name, value }) => {
    const about = KEYWORDS[name];
    if (about === undefined) return [];
    const refersTo = about === "" ? undefined : about;
    return [line("keyword", { value, showAs: value, refersTo, dictionary: "#subject" })];
  });
  return keywords.length === 0 ? raw("") : block("classification", SOURCE, keywords);
}
