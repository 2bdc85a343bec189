import type { Catalogue } from "../../src/editions/epub/book.ts";
import type { Session } from "../../src/model/document.ts";
import { subjectsOf, symbolsOf } from "../../src/model/fact.ts";
import { isDate } from "../wording/dates.ts";
import { factValue } from "../wording/phrases.ts";

/** What a library files the book of a session under, as its facts say. */
export function catalogueOf(session: Session): Catalogue {
  const report = factValue(session, "report");
  const published = factValue(session, "published");
  return {
    sources: report === undefined ? symbolsOf(session) : [report],
    subjects: subjectsOf(session),
    publisher: factValue(session, "publisher"),
    published: published !== undefined && isDate(published) ? published : undefined,
    rights: factValue(session, "rights"),
    certifier: factValue(session, "certifier"),
    sender: factValue(session, "sender"),
  };
}
