import type { Instrument, Session } from "../../model/document.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import type { Proof } from "../../model/proof.ts";

/** A session as the site sees it, with the other editions a reader can take away. */
export interface PublishedSession {
  /** `cosp-uncac/7/en`: the folder of its pages. */
  readonly path: string;
  readonly session: Session;
  readonly proof: Proof;
  readonly downloads: readonly Download[];
}

export interface Download {
  /** Path on the site. */
  readonly path: string;
  readonly kind: "print" | "epub";
  readonly bytes: number;
  /** Of a printed edition. */
  readonly pages: number | undefined;
}

/** A page of the site: where it stands and what it shows. */
export type SitePage =
  | { readonly kind: "home"; readonly path: string; readonly sessions: readonly PublishedSession[] }
  | { readonly kind: "session"; readonly path: string; readonly published: PublishedSession }
  | {
      readonly kind: "instrument";
      readonly path: string;
      readonly published: PublishedSession;
      readonly instrument: Instrument;
      readonly previous: Instrument | undefined;
      readonly next: Instrument | undefined;
    }
  | {
      readonly kind: "proof";
      readonly path: string;
      readonly sessions: readonly PublishedSession[];
    }
  | {
      readonly kind: "not-found";
      readonly path: string;
      readonly sessions: readonly PublishedSession[];
    };

/** All pages of a site. With one session its contents are the home page; with several the home page lists them. */
export function planPages(sessions: readonly PublishedSession[]): SitePage[] {
  return [
    ...(sessions.length === 1 ? [] : [{ kind: "home", path: "index.html", sessions } as const]),
    ...sessions.flatMap((published): SitePage[] => {
      const instruments = instrumentsOf(published.session);
      return [
        { kind: "session", path: sessionPath(published, sessions.length), published },
        ...instruments.map((instrument, nth): SitePage => ({
          kind: "instrument",
          path: instrumentPath(published, instrument),
          published,
          instrument,
          previous: instruments[nth - 1],
          next: instruments[nth + 1],
        })),
      ];
    }),
    { kind: "proof", path: "about.html", sessions },
    { kind: "not-found", path: "404.html", sessions },
  ];
}

/** Where a session's contents stand. */
export function sessionPath({ path }: PublishedSession, sessions: number): string {
  return sessions === 1 ? "index.html" : `${path}/index.html`;
}

/** Where an instrument stands: `cosp-uncac/7/en/res-7-1.html`. */
export function instrumentPath({ path }: PublishedSession, { id }: Instrument): string {
  return `${path}/${id}.html`;
}

/** The way from one page to another as a link that works under any address, and from a folder. */
export function relativeLink(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
