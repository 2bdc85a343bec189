import type { Description } from "../../src/editions/epub/book.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { byItself, instrumentsOf } from "../../src/model/instruments.ts";
import { sittingSlug } from "../../src/model/sitting.ts";
import { directionOf } from "../wording/languages.ts";
import {
  fullName,
  listed,
  seriesName,
  sessionInSentence,
  sessionLine,
  shortName,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { catalogueOf } from "./catalogue.ts";

/** What the book of a session says of itself. */
export function describeBook(session: Session): Description {
  const { body, language, number } = session;
  return {
    name: `${body.id}/${sittingSlug(session)}/${language}`,
    language,
    direction: directionOf(language),
    title: session.title[0] ? plainText(session.title[0].text) : body.name,
    subtitle: sessionLine(session),
    creator: body.name,
    series: { name: seriesName(session), position: number },
    catalogue: catalogueOf(session),
  };
}

/** What the book of the texts in a selection says of itself: it is another book than that of all of them. */
export function describeSelection(selection: Session): Description {
  const texts = instrumentsOf(selection);
  const wording = wordingFor(selection.language);
  const whole = describeBook(selection);
  return {
    ...whole,
    name: [whole.name, ...texts.map(({ id }) => id)].join("/"),
    subtitle: listed([...texts.map((text) => shortName(text, wording)), whole.subtitle], wording),
  };
}

/** What the book of one text says of itself: the texts of a session are a series. */
export function describeText(text: Instrument, session: Session): Description {
  const wording = wordingFor(session.language);
  const own = describeBook(byItself(text, session));
  return {
    ...own,
    name: `${own.name}/${text.id}`,
    title: fullName(text, wording),
    series: {
      name: listed([session.body.name, sessionInSentence(session)], wording),
      position: instrumentsOf(session).indexOf(text) + 1,
    },
  };
}
