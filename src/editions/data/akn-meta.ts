import type { Fact, Instrument, Session } from "../../model/document.ts";
import { raw, type Html } from "../../text/html.ts";
import { actorOf, dateOf, factOf, languageCode, NO_DATE, workOf } from "./akn-iri.ts";
import { asUri, block, line, writable } from "./akn-xml.ts";

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
    writeReferences(session, entries),
    notes,
  );
}

/** The metadata of an annex, which has no more than its address. */
export function writeAnnexMeta(instrument: Instrument, session: Session, name: string): Html {
  return block("meta", {}, writeIdentification(instrument, session, name));
}

const SOURCE = { source: "#plenary" };

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

/** The steps on the way to a text: which fact is the document of each, which says by whom. */
const STEPS = [
  { outcome: "draftResolution", as: "draft", by: "sponsors" },
  { outcome: "draftResolutionAdditionalSponsors", as: undefined, by: "additional-sponsors" },
  { outcome: "recommendedForAdoption", as: "committee-report", by: undefined },
  { outcome: "adopted", as: "meeting-record", by: "vote" },
] as const;

/** `adoptedWithoutVote`, which the analysis says; a vote in other words is said by the step. */
const OUTCOME = /^\w+$/;

function writeWorkflow(instrument: Instrument): Html {
  const { facts, kind } = instrument;
  const adopted = dateOf(instrument, "adopted");
  const steps = STEPS.flatMap(({ outcome, as, by }) => {
    const records = valuesOf(facts, as);
    const actors = valuesOf(facts, by).filter((value) => by !== "vote" || !OUTCOME.test(value));
    const isAdoption = outcome === "adopted";
    const count = Math.max(
      records.length,
      actors.length,
      isAdoption && adopted !== undefined ? 1 : 0,
    );
    const isDraft = outcome === "draftResolution" && kind === "decision";
    return Array.from({ length: count }, (_, nth) => {
      const record = records[nth];
      return line("step", {
        date: isAdoption ? (adopted ?? NO_DATE) : NO_DATE,
        outcome: isDraft ? "draftDecision" : outcome,
        as: record === undefined ? undefined : asUri(record),
        by: asUri(actors[nth] ?? ""),
      });
    });
  });
  return steps.length === 0 ? raw("") : block("workflow", SOURCE, steps);
}

function valuesOf(facts: readonly Fact[], name: string | undefined): readonly string[] {
  return name === undefined
    ? []
    : facts.flatMap((fact) => (fact.name === name ? [fact.value] : []));
}

/** How a text was adopted, where a fact says it in one word, and how many voted how. */
function writeVoting({ facts }: Instrument): Html {
  const outcome = valuesOf(facts, "vote").find((value) => OUTCOME.test(value));
  const counts = facts.flatMap(({ name, value }) => {
    const how = /^votes-([a-z-]+)$/.exec(name)?.[1];
    if (how === undefined) return [];
    const refersTo = how.replace(/-([a-z])/g, (_, sign: string) => sign.toUpperCase());
    const voters = valuesOf(facts, `voters-${how}`).map(writeVoters);
    return [block("count", { value, refersTo: `#${refersTo}` }, voters)];
  });
  if (outcome === undefined && counts.length === 0) return raw("");
  const quorum = counts.length === 0 && line("quorum", { value: "" });
  return block(
    "analysis",
    SOURCE,
    block("parliamentary", {}, block("voting", { outcome }, counts, quorum)),
  );
}

/** Who voted so, in the element that the United Nations made for it; a fact lists them with commas. */
function writeVoters(list: string): Html {
  const voters = list
    .split(", ")
    .map((name) => line("organization", { refersTo: "#voter" }, writable(name)));
  return block("un:voters", { "xmlns:un": "http://un.org/akn4un" }, voters);
}

function writeReferences({ body }: Session, entries: ReadonlyMap<string, string>): Html {
  const concept = (kind: string, eId: string, showAs: string) =>
    line(`TLC${kind}`, { eId, href: `/akn/ontology/${kind.toLowerCase()}/un/${eId}`, showAs });
  return block(
    "references",
    SOURCE,
    line("TLCOrganization", {
      eId: "body",
      href: `/akn/ontology/organization/un/${body.id}`,
      showAs: body.name,
    }),
    line("TLCObject", { eId: "plenary", href: "/akn/ontology/object/plenary", showAs: "Plenary" }),
    concept("Role", "author", "Author"),
    concept("Role", "editor", "Editor"),
    concept("Role", "voter", "Voter"),
    concept("Concept", "subject", "Subject"),
    concept("Concept", "symbol", "Symbol"),
    [...entries].map(([showAs, eId]) =>
      line("TLCReference", {
        eId,
        name: "cited",
        href: `/akn/ontology/reference/un/${eId.replace(/^ref_/, "")}`,
        showAs,
      }),
    ),
  );
}
