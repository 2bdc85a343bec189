import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A change of one file of a book: its path, the words there, and what stands for them. */
export type Change = readonly [file: string, from: string | RegExp, to: string];

/** The same book with files changed by hand. Throws where a change changes nothing. */
export function change(bytes: Uint8Array, ...changes: readonly Change[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, from, to] of changes) {
    const path = name === "mimetype" ? name : `OEBPS/${name}`;
    const before = strFromU8(files[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} has no ${String(from)}`);
    files[path] = strToU8(after);
  }
  return pack(files);
}

/** The same book with a file more, or another in its place. */
export function put(bytes: Uint8Array, path: string, text: string): Uint8Array {
  return pack({ ...unzipSync(bytes), [path]: strToU8(text) });
}

/** The same book without a file. */
export function take(bytes: Uint8Array, path: string): Uint8Array {
  const { [path]: _taken, ...others } = unzipSync(bytes);
  return pack(others);
}

/** What is written in a file of a book. */
export function fileOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[`OEBPS/${name}`] ?? new Uint8Array());
}

function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 0, mtime: new Date(Date.UTC(2000, 0, 2)) });
}
