import { absoluteAddress, instrumentPath, sessionPath } from "../../src/editions/site/addresses.ts";
import type { PageOf, SitePage } from "../../src/editions/site/pages.ts";
import {
  sessionData,
  textData,
  writeData,
  type DescribedText,
} from "../../src/editions/site/structured-data.ts";
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
  if (page.kind !== "instrument" && page.kind !== "session" && page.kind !== "cite") {
    return undefined;
  }
  const { session } = page.published;
  const at = (path: string) => address && absoluteAddress(address, path);
  const describe = (text: Instrument) =>
    textData(describedText(text, session, at(instrumentPath(session, text))));
  const collection = sessionData({ name: sessionLine(session), address: at(sessionPath(session)) });
  switch (page.kind) {
    case "instrument":
      return html`${tags(page)}${block({ ...describe(page.instrument), isPartOf: collection })}`;
    case "session":
      return block({
        ...collection,
        inLanguage: session.language,
        hasPart: instrumentsOf(session).map(describe),
      });
    case "cite":
      return tags(page);
  }
}

/** A block of data, which no browser runs. */
function block(value: object): Html {
  return html`<script type="application/ld+json">${raw(writeData(value))}</script>\n`;
}

function describedText(
  instrument: Instrument,
  session: Session,
  address: string | undefined,
): DescribedText {
  const { kind, number } = instrument;
  const wording = wordingFor(session.language);
  const adopted = factValue(instrument, "adopted");
  const isAdopted = kind === "resolution" || kind === "decision";
  return {
    state: isAdopted ? "adopted" : kind === "document" ? "unknown" : "draft",
    title: titleOf(instrument, wording),
    kind: kindName({ kind, number: undefined }, wording),
    identifier: factValue(instrument, "symbol") ?? number,
    adopted: adopted !== undefined && isDate(adopted) ? adopted : undefined,
    body: session.body.name,
    language: session.language,
    address,
  };
}

/** The tags of Highwire Press, which reference managers and search engines for scholars look for. */
function tags({ published: { session }, instrument }: PageOf<"instrument"> | PageOf<"cite">): Html {
  const text = describedText(instrument, session, undefined);
  const named = [
    ["title", text.title],
    ["author", text.state === "adopted" ? text.body : undefined],
    ["publication_date", text.adopted?.replaceAll("-", "/")],
    ["technical_report_number", text.identifier],
    ["language", text.language],
  ] as const;
  return html`${named.map(
    ([name, content]) =>
      content !== undefined && html`<meta name="citation_${name}" content="${content}">\n`,
  )}`;
}
