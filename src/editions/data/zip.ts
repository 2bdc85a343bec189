import { strToU8, zipSync, type Zippable } from "fflate";

/**
 * Files in one archive, in a folder of its name: the same bytes whenever and wherever it is made. The compressor is not
 * the machine's.
 */
export function zipData(name: string, files: ReadonlyMap<string, string>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of files) entries[`${name}/${path}`] = strToU8(text);
  // An archive has no time zone: this is the first day that it knows, wherever it is written.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}
