import {
  calendarPath,
  instrumentPath,
  mapPath,
  registerPath,
  relativeLink,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import {
  hasMap,
  indexOf,
  registersOf,
  type RegisterName,
} from "../../src/editions/site/registers.ts";
import { placePath, wayOut } from "../../src/editions/site/references.ts";
import { isSameBody } from "../../src/enrich/bodies.ts";
import { duesOf } from "../../src/enrich/due.ts";
import type { Target } from "../../src/enrich/reference.ts";
import type { Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { html, type Html } from "../../src/text/html.ts";
import { dueList } from "../registers/calendar.ts";
import type { RegisterDress } from "../registers/dress.ts";
import { indexSections } from "../registers/index-list.ts";
import { listed, sessionName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { hasDays } from "./calendar-file.ts";
import { tableFile } from "./data.ts";
import { whoMain } from "./who.ts";

/** A register or an index of a session. */
export function registerMain(page: PageOf<"register">, wording: Wording): Html {
  const { path, published, register } = page;
  const { session } = published;
  const { title, about } = wording.registers[register];
  return html`<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1>${title}</h1>
</header>
${ways(path, session, wording)}<p class="about">${about}</p>
${tableFile(page, TABLES[register], wording)}${content(page, wording)}`;
}

/** The same as a table for spreadsheets. */
const TABLES: Readonly<Record<RegisterName, string>> = {
  who: "clauses.csv",
  calendar: "reports.csv",
  articles: "references.csv",
  documents: "references.csv",
  phrases: "paragraphs.csv",
};

/** What calendars call the files that they take over. */
const FORMAT = "ICS";

function content(page: PageOf<"register">, wording: Wording): Html {
  const { path, published, register } = page;
  const { session } = published;
  const dress = dressFor(page);
  switch (register) {
    case "who":
      return whoMain(page, wording, dress);
    case "calendar":
      return html`${hasDays(session) && html`<p class="file"><a href="${relativeLink(path, calendarPath(session))}" download>${wording.registers.due.file}</a> <span class="detail">${FORMAT}</span></p>\n`}${dueList(duesOf(session), session, wording, dress)}`;
    case "articles":
    case "documents":
    case "phrases":
      return indexSections(indexOf(session, register), session, wording, dress);
  }
}

/** How registers are dressed for a page of the site. */
export function dressFor({
  path,
  published: { session, links },
}: PageOf<"register"> | PageOf<"map">): RegisterDress {
  const to = (way: string) => relativeLink(path, way);
  const texts = new Map(
    instrumentsOf(session).map((text) => [`${text.kind} ${text.number}`, text] as const),
  );
  const wayTo = (target: Target): string | undefined => {
    const isOwn = target.type === "text" && isSameBody(target.body, session.body.name);
    const text = isOwn ? texts.get(`${target.kind} ${target.number}`) : undefined;
    return text
      ? to(instrumentPath(session, text))
      : wayOut(target, session, { to, links: links?.links })?.href;
  };
  return {
    toPlace: (place, words) =>
      html`<a class="place-name" href="${to(placePath(session, place))}">${words}</a>`,
    toTarget: (target, words) => {
      const way = wayTo(target);
      return way === undefined ? words : html`<a href="${way}">${words}</a>`;
    },
    id: (name) => name,
    level: 2,
    hasExcerpts: true,
  };
}

/** The ways to find something in a session, without the one that is taken. */
export function ways(path: string, session: Session, wording: Wording): Html | undefined {
  const own = registersOf(session);
  const found = [
    ...own.map((name) => [registerPath(session, name), wording.registers[name].title] as const),
    ...(hasMap(session) ? [[mapPath(session), wording.maps.title] as const] : []),
  ];
  if (found.length === 0) return undefined;
  const { findBy } = wording.registers;
  return html`<nav class="ways" aria-labelledby="ways"><p id="ways">${findBy}</p>
<ul>
${found.map(([to, title]) => {
  const here = to === path && html` aria-current="page"`;
  return html`<li><a href="${relativeLink(path, to)}"${here}>${title}</a></li>\n`;
})}</ul>
</nav>
`;
}
