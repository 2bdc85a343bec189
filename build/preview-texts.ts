import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { readInstrument } from "../src/markdown/read.ts";
import { readSession } from "../src/markdown/session.ts";
import type { Instrument } from "../src/model/document.ts";
import type { Source } from "../src/text/source.ts";
import { complain, complainOf, type Complaint } from "./complaints.ts";
import { readSource } from "./files.ts";
import type { LoadedSession } from "./load.ts";

/** The complaints about files, by their paths from the folder of texts. */
export type Complaints = ReadonlyMap<string, readonly Complaint[]>;

/** Texts while somebody writes them: a text that cannot be read stays what it was when it could. */
export interface LiveTexts {
  /** A session as its files say it now; nothing where it never could be read. Files that are as before are not read again. */
  read(path: string): LoadedSession | undefined;
  /** Says what is wrong with a session as a whole, or that nothing is. */
  blame(path: string, message: string | undefined): void;
  /** What is wrong with the files that were read. */
  readonly complaints: Complaints;
}

/** Something that was read, and the text it was read from. */
interface Read<T> {
  readonly text: string;
  readonly good: T | undefined;
  readonly shown: T;
}

/** Watches over the texts of a folder. */
export function openTexts(content: string): LiveTexts {
  const complaints = new Map<string, readonly Complaint[]>();
  const instruments = new Map<string, Read<Instrument>>();
  const frames = new Map<string, Source>();

  const note = (path: string, found: readonly Complaint[]): boolean => {
    if (found.length > 0) complaints.set(path, found);
    else complaints.delete(path);
    return !found.some(({ severity }) => severity === "error");
  };

  const readText = (path: string): Instrument | undefined => {
    if (!existsSync(join(content, path))) {
      complaints.delete(path); // the session says that it misses the text
      return undefined;
    }
    const source = readSource(content, path);
    const before = instruments.get(path);
    if (before?.text === source.text) return before.shown;
    const { instrument, diagnostics } = readInstrument(source, basename(path, ".md"));
    const isGood = note(path, complain(content, source, diagnostics));
    const good = isGood ? instrument : before?.good;
    instruments.set(path, { text: source.text, good, shown: good ?? instrument });
    return good ?? instrument;
  };

  const readAll = (path: string): LoadedSession | undefined => {
    const source = readSource(content, `${path}/session.md`);
    const place = (id: string) => `${path}/${basename(id)}.md`;
    const read = readSession(source, (id) => readText(place(id)), path);
    if (note(source.path, complain(content, source, read.diagnostics))) {
      frames.set(path, source);
      return { content, path, session: read.session };
    }
    const good = frames.get(path);
    if (!good) return undefined;
    const find = (id: string) => instruments.get(place(id))?.shown;
    return { content, path, session: readSession(good, find, path).session };
  };

  return {
    complaints,
    blame(path, message) {
      note(path, message === undefined ? [] : [complainOf(content, path, "error", message)]);
    },
    read(path) {
      try {
        return readAll(path);
      } catch (error) {
        // A file may be gone between two looks at the folder.
        note(`${path}/session.md`, [
          complainOf(content, `${path}/session.md`, "error", messageOf(error)),
        ]);
        return undefined;
      }
    },
  };
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
