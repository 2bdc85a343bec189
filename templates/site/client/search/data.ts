import type { SearchRecord } from "../../../../src/editions/site/search.ts";

/** A text as the files for searching hold it. Those about all sessions have no records. */
export type TextData = readonly [
  id: string,
  name: string,
  title: string,
  keys: readonly string[],
  records?: readonly SearchRecord[],
];

/** What a session's file for searching holds. */
export interface SessionData {
  readonly texts: readonly TextData[];
}

/** A session as the file about all sessions holds it. */
export interface ListedSession {
  /** The way to its folder. */
  readonly path: string;
  readonly name: string;
  /** About how large its own file is. */
  readonly bytes: number;
  readonly texts: readonly TextData[];
}

/** What the file about all sessions holds: the newest first. */
export interface AllData {
  readonly sessions: readonly ListedSession[];
}

declare global {
  interface Window {
    /** Files for searching are scripts that hand over what they hold, for a page in a folder can load nothing else. */
    plenarySearch?: (data: SessionData & AllData) => void;
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** Loads a file for searching. One comes after the other, so that it is known which has come. */
export function loadData(address: string): Promise<SessionData & AllData> {
  const loaded = turn.then(
    () =>
      new Promise<SessionData & AllData>((resolve, reject) => {
        const script = document.createElement("script");
        let arrived: (SessionData & AllData) | undefined;
        window.plenarySearch = (data) => (arrived = data);
        const end = () => {
          script.remove();
          if (arrived) resolve(arrived);
          else reject(new Error(address));
        };
        script.onload = end;
        script.onerror = end;
        script.src = address;
        document.head.append(script);
      }),
  );
  turn = loaded.catch(() => undefined);
  return loaded;
}
