import { instrumentPath, sittingFolder, type SessionKey } from "./addresses.ts";
import type { CitableText, SessionCitations } from "./citations.ts";
import { pickLanguage } from "./summary.ts";

/** What the pages of a session need of all others: where what it cites stands, and who cites its texts. */
export interface SessionLinks {
  /** The paths of texts of other sessions with the place in them, by `key#unit` of what is cited. */
  readonly links: Readonly<Record<string, string>>;
  /** By the name of the text that is cited. */
  readonly cited: Readonly<Record<string, readonly CitingText[]>>;
}

/** A text that cites another. */
export interface CitingText extends Pick<
  CitableText,
  "id" | "kind" | "number" | "designation" | "title"
> {
  /** Its body, where that is another than that of the text that is cited. */
  readonly body: string | undefined;
  readonly language: string;
  readonly path: string;
  readonly places: readonly CitingPlace[];
}

/** Where it does so. */
export interface CitingPlace {
  readonly unit: string;
  readonly label: string;
  /** The units that are cited; none where all of it is. */
  readonly at: readonly string[];
}

/** A text in one of its languages. */
interface Version {
  readonly language: string;
  readonly session: SessionKey;
  readonly text: CitableText;
  readonly units: ReadonlySet<string>;
}

/** A text in all its languages, with the places of others that cite it. */
interface Work {
  readonly versions: Version[];
  readonly citing: Map<Work, Map<string, { readonly label: string; readonly at: Set<string> }>>;
}

/** Brings together who cites whom in all sessions of a site, in time linear in what they cite. */
export function joinCitations(
  sessions: readonly SessionCitations[],
): (session: SessionKey) => SessionLinks {
  const works = new Map<string, Work>();
  const byKey = new Map<string, Work>();
  for (const session of sessions) {
    for (const text of session.texts) {
      const name = nameOf(session, text.id);
      const work: Work = works.get(name) ?? { versions: [], citing: new Map() };
      works.set(name, work);
      const units = new Set(text.units.split(" "));
      work.versions.push({ language: session.language, session, text, units });
      for (const key of text.keys) if (!byKey.has(key)) byKey.set(key, work);
    }
  }
  const links = new Map<string, Record<string, string>>();
  const texts = new Map(sessions.map((session) => [sessionKey(session), session.texts]));
  for (const session of sessions) {
    const own: Record<string, string> = {};
    links.set(sessionKey(session), own);
    for (const { document, unit, label, cites } of session.citing) {
      const from = works.get(nameOf(session, document));
      for (const { key, unit: asked } of cites) {
        const to = byKey.get(key);
        if (!from || !to || to === from) continue;
        const version = pickLanguage(to.versions, session.language);
        if (!version) continue;
        const at = asked !== undefined && version.units.has(asked) ? asked : undefined;
        const anchor = at === undefined ? "" : `#${at}`;
        if (sittingFolder(version.session) !== sittingFolder(session)) {
          own[linkKey({ key, unit: asked })] =
            instrumentPath(version.session, version.text) + anchor;
        }
        const places = to.citing.get(from) ?? new Map<string, { label: string; at: Set<string> }>();
        to.citing.set(from, places);
        const place = places.get(unit) ?? { label, at: new Set() };
        places.set(unit, place);
        if (at !== undefined) place.at.add(at);
      }
    }
  }
  return (session) => {
    const key = sessionKey(session);
    const cited = (texts.get(key) ?? []).flatMap(({ id }) => {
      const work = works.get(nameOf(session, id));
      return work && work.citing.size > 0 ? [[id, citingTexts(work, session)] as const] : [];
    });
    return { links: links.get(key) ?? {}, cited: Object.fromEntries(cited) };
  };
}

/** By what a link is found among those of a session. */
export function linkKey({ key, unit }: { key: string; unit: string | undefined }): string {
  return `${key}#${unit ?? ""}`;
}

function citingTexts(work: Work, { body, language }: SessionKey): CitingText[] {
  return [...work.citing].flatMap(([{ versions }, places]) => {
    const units = [...places.keys()];
    const able = versions.filter((one) => units.every((unit) => one.units.has(unit)));
    const version = pickLanguage(able.length > 0 ? able : versions, language);
    if (!version) return [];
    const { session, text } = version;
    const { id, kind, number, designation, title } = text;
    const isSame = session.body.id === body.id;
    return [
      {
        id,
        kind,
        number,
        designation,
        title,
        body: isSame ? undefined : session.body.name,
        language: version.language,
        path: instrumentPath(session, text),
        places: units
          .filter((unit) => version.units.has(unit))
          .map((unit) => ({
            unit,
            label: places.get(unit)?.label ?? "",
            at: [...(places.get(unit)?.at ?? [])],
          })),
      },
    ];
  });
}

function nameOf(session: SessionKey, id: string): string {
  return `${sittingFolder(session)}/${id}`;
}

function sessionKey(session: SessionKey): string {
  return `${sittingFolder(session)}/${session.language}`;
}
