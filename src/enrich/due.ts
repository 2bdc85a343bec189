import type { Session } from "../model/document.ts";
import { isShortFor } from "./bodies.ts";
import type { Clause, ReportBack } from "./clause.ts";
import { slugOf } from "./index-tree.ts";
import { adoptedClauses } from "./mandates.ts";

/** A report that somebody has to make. */
export interface Due {
  readonly clause: Clause;
  readonly report: ReportBack;
}

/** What is due at one time: a day, a session of the body, or whatever else the words say. */
export interface DueTime {
  readonly date: string | undefined;
  readonly session: number | undefined;
  /** As printed, where it is neither; none where the words say nothing. */
  readonly words: string | undefined;
  readonly dues: readonly Due[];
}

/** What is due to a body. */
export interface DueTo {
  /** A name for anchors, in ASCII. */
  readonly id: string;
  /** Its full name where that is the body of the session, else as printed, without its article. */
  readonly body: string;
  readonly isOwn: boolean;
  /** Days first, then sessions, both in their order, then all else. */
  readonly times: readonly DueTime[];
}

/** The reports that what a session adopted asks for: to whom, the body of the session first, and when. */
export function duesOf(session: Session): readonly DueTo[] {
  const dues = known.get(session) ?? findDues(session);
  known.set(session, dues);
  return dues;
}

const known = new WeakMap<Session, readonly DueTo[]>();

function findDues(session: Session): readonly DueTo[] {
  const all = adoptedClauses(session).flatMap((clause) =>
    [...(clause.reportBack ? [clause.reportBack] : []), ...clause.furtherReports].map((report) => ({
      clause,
      report,
    })),
  );
  const own = session.body.name;
  const collator = new Intl.Collator(session.language);
  return [...Map.groupBy(all, ({ report }) => bodyOf(report, own))]
    .map(([body, dues]): DueTo => {
      return { id: `to-${slugOf(body)}`, body, isOwn: body === own, times: timesOf(dues) };
    })
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || collator.compare(a.body, b.body));
}

/** `the Conference` is that whose text it is. */
function bodyOf({ to }: ReportBack, own: string): string {
  const name = to.words.replace(/^(?:the|its) /, "");
  return isShortFor(name, own) ? own : name.slice(0, 1).toUpperCase() + name.slice(1);
}

function timesOf(dues: readonly Due[]): readonly DueTime[] {
  const times = Map.groupBy(dues, ({ report: { date, session, when } }) =>
    date !== undefined
      ? `0 ${date}`
      : session !== undefined
        ? `1 ${session}`
        : `2 ${when?.words ?? ""}`,
  );
  return [...times.values()]
    .map((own): DueTime => {
      const [first] = own;
      const { date, session, when } = first?.report ?? {};
      const isDated = date !== undefined || session !== undefined;
      return {
        date,
        session: date === undefined ? session : undefined,
        words: isDated ? undefined : when?.words,
        dues: own,
      };
    })
    .toSorted(compareTimes);
}

function compareTimes(a: DueTime, b: DueTime): number {
  return (
    rankOf(a) - rankOf(b) ||
    (a.session ?? 0) - (b.session ?? 0) ||
    ((a.date ?? a.words ?? "") < (b.date ?? b.words ?? "") ? -1 : 1)
  );
}

function rankOf({ date, session, words }: DueTime): number {
  if (date !== undefined) return 0;
  if (session !== undefined) return 1;
  return words === undefined ? 3 : 2;
}

/** The day on which a report is due, as far as a source states it: the words, or for the session itself its facts. */
export function dayOf(
  { isOwn }: Pick<DueTo, "isOwn">,
  { date, session: number }: Pick<DueTime, "date" | "session">,
  { kind, number: own, facts }: Session,
): string | undefined {
  if (date !== undefined) return date;
  const isThis = isOwn && kind === "regular" && number === own;
  return isThis
    ? facts.find(({ name, of }) => name === "opened" && of === undefined)?.value
    : undefined;
}
