import {
  absoluteAddress,
  calendarPath,
  instrumentPath,
  sittingFolder,
} from "../../src/editions/site/addresses.ts";
import { writeCalendar, type CalendarEntry } from "../../src/editions/site/icalendar.ts";
import type { PageOf, SitePage } from "../../src/editions/site/pages.ts";
import { dayOf, duesOf, type Due } from "../../src/enrich/due.ts";
import type { Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { fullPlaceName } from "../registers/texts.ts";
import { factValue, listed, sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { SearchFile } from "./search-data.ts";

/** The file of a reporting calendar, beside its page. */
export interface CalendarFile {
  readonly kind: "calendar-file";
  readonly path: string;
  readonly page: PageOf<"register">;
}

/** Pages with the files of their calendars; none where no source states a day. */
export function withCalendars(
  pages: readonly (SitePage | SearchFile)[],
): readonly (SitePage | SearchFile | CalendarFile)[] {
  return pages.flatMap((page): readonly (SitePage | SearchFile | CalendarFile)[] => {
    const isCalendar = page.kind === "register" && page.register === "calendar";
    if (!isCalendar || !hasDays(page.published.session)) return [page];
    return [page, { kind: "calendar-file", path: calendarPath(page.published.session), page }];
  });
}

/** Whether there is a day on which something is due. */
export function hasDays(session: Session): boolean {
  return daysOf(session).length > 0;
}

interface Day extends Due {
  readonly day: string;
  readonly body: string;
}

function daysOf(session: Session): readonly Day[] {
  return duesOf(session).flatMap((to) =>
    to.times.flatMap((time) => {
      const day = dayOf(to, time, session);
      return day === undefined ? [] : time.dues.map((due) => ({ ...due, day, body: to.body }));
    }),
  );
}

/** What such a file holds. */
export function renderCalendar(
  { page: { published } }: CalendarFile,
  address: string | undefined,
): string {
  const { session } = published;
  const wording = wordingFor(session.language);
  const { title } = wording.registers.calendar;
  const name = listed([session.body.name, sessionName(session)], wording);
  const entries = daysOf(session).map((day) => entryOf(day, session, address));
  return writeCalendar(`${title}${wording.colon}${name}`, entries);
}

function entryOf(
  { clause, day, body }: Day,
  session: Session,
  address: string | undefined,
): CalendarEntry {
  const wording = wordingFor(session.language);
  const { document, unit, start, words, addressee } = clause;
  const { report } = wording.registers.due;
  const text = instrumentsOf(session).find(({ id }) => id === document);
  const path = instrumentPath(session, { id: document });
  return {
    id: `${day}-${document}-${unit}-${start}@${sittingFolder(session).replace("/", ".")}`,
    day,
    summary: `${report}${wording.colon}${listed([...(addressee?.members ?? []), body], wording)}`,
    description: `${fullPlaceName(session, clause, wording)}${wording.colon}${words}`,
    stamp: (text && factValue(text, "adopted")) ?? factValue(session, "closed") ?? day,
    url: address === undefined ? undefined : `${absoluteAddress(address, path)}#${unit}`,
  };
}
