import { absoluteAddress, instrumentPath, sessionPath } from "../../src/editions/site/addresses.ts";
import type { PageOf, SitePage } from "../../src/editions/site/pages.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { isDate } from "../wording/dates.ts";
import { factValue, kindName, sessionLine, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";

/**
 * What a page says of its text or its session to programs: in the terms of schema.org, and to those who keep references
 * in tags of their own. It is of facts alone, and names addresses where it is known where the site stands.
 */
export function describedData(page: SitePage, address: string | undefined): Html | undefined {
  switch (page.kind) {
    case "instrument": {
      const { session } = page.published;
      const isPartOf = { ...collection(session), ...at(address, sessionPath(session)) };
      return html`${tags(page)}${data({ ...legislation(page.instrument, session, address), isPartOf })}`;
    }
    case "session":
      return data(sessionData(page, address));
    case "cite":
      return tags(page);
    case "home":
    case "about":
    case "offline":
    case "search-all":
    case "proof":
    case "search":
    case "parallel":
    case "not-found":
      return undefined;
  }
}

/** A block of data, which no browser runs. No words can end it: what would is written as a number. */
function data(value: object): Html {
  const json = JSON.stringify({ "@context": "https://schema.org", ...value });
  return html`<script type="application/ld+json">${raw(json.replaceAll("<", "\\u003c"))}</script>\n`;
}

function at(address: string | undefined, path: string) {
  return address === undefined ? {} : { url: absoluteAddress(address, path) };
}

/** An adopted text is legislation; a draft, or what was not recognized as either, is a work. */
function legislation(instrument: Instrument, session: Session, address: string | undefined) {
  const { kind, number } = instrument;
  const wording = wordingFor(session.language);
  const adopted = adoptedOn(instrument);
  const identifier = factValue(instrument, "symbol") ?? number;
  const name = kindName({ kind, number: undefined }, wording);
  const work = {
    name: titleOf(instrument, wording),
    inLanguage: session.language,
    ...at(address, instrumentPath(session, instrument)),
  };
  if (!isAdopted(instrument)) {
    const status = kind === "draft-resolution" && { creativeWorkStatus: "Draft" };
    return { "@type": "CreativeWork", ...work, ...status, ...(identifier && { identifier }) };
  }
  return {
    "@type": "Legislation",
    ...work,
    ...(identifier !== undefined && { legislationIdentifier: identifier }),
    legislationType: name,
    ...(adopted !== undefined && { legislationDate: adopted }),
    legislationPassedBy: { "@type": "Organization", name: session.body.name },
  };
}

function collection(session: Session) {
  return { "@type": "Collection", name: sessionLine(session) };
}

function sessionData({ published: { session } }: PageOf<"session">, address: string | undefined) {
  return {
    ...collection(session),
    inLanguage: session.language,
    ...at(address, sessionPath(session)),
    hasPart: instrumentsOf(session).map((text) => legislation(text, session, address)),
  };
}

function isAdopted({ kind }: Pick<Instrument, "kind">): boolean {
  return kind === "resolution" || kind === "decision";
}

function adoptedOn(instrument: Instrument): string | undefined {
  const adopted = factValue(instrument, "adopted");
  return adopted !== undefined && isDate(adopted) ? adopted : undefined;
}

/** The tags of Highwire Press, which reference managers and search engines for scholars look for. */
function tags({ published: { session }, instrument }: PageOf<"instrument"> | PageOf<"cite">): Html {
  const wording = wordingFor(session.language);
  const named = [
    ["title", titleOf(instrument, wording)],
    ["author", isAdopted(instrument) ? session.body.name : undefined],
    ["publication_date", adoptedOn(instrument)?.replaceAll("-", "/")],
    ["technical_report_number", factValue(instrument, "symbol") ?? instrument.number],
    ["language", session.language],
  ] as const;
  return html`${named.map(
    ([name, content]) =>
      content !== undefined && html`<meta name="citation_${name}" content="${content}">\n`,
  )}`;
}
