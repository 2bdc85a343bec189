import { strFromU8, unzipSync } from "fflate";

/** The files of a book as text, by their paths. */
export function archiveOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
