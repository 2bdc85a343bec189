import { unzipSync } from "fflate";
import type { Breach } from "./compare.ts";
import { get, list, number, parseJson, word } from "./data-json.ts";

/** Holds the list of a package against its files: each is listed once, with its bytes and its digest. */
export function verifyPackage(
  place: string,
  files: ReadonlyMap<string, Uint8Array>,
  digest: (bytes: Uint8Array) => string,
): Breach[] {
  const path = "datapackage.json";
  const breach = (message: string): Breach => {
    return { edition: "data", law: "links", place: `${place}/${path}`, message };
  };
  const text = files.get(path);
  const read = text && parseJson(new TextDecoder().decode(text));
  if (get(read, "resources") === undefined) return [breach("is not there, or no list of files")];
  const listed = new Map(list(read, "resources").map((one) => [word(one, "path"), one]));
  const names = new Set([...listed.keys(), ...files.keys()]);
  names.delete(path);
  return [...names].flatMap((name) => {
    const [bytes, told] = [files.get(name), listed.get(name)];
    if (!bytes) return [breach(`lists ${name}, which is not there`)];
    if (told === undefined) return [breach(`does not list ${name}`)];
    const isSame =
      number(told, "bytes") === bytes.length && word(told, "hash") === `sha256:${digest(bytes)}`;
    return isSame ? [] : [breach(`the bytes of ${name} are not those that it lists`)];
  });
}

/** Holds the archive of a package against its files: it has them all, byte by byte, in a folder of its name. */
export function verifyArchive(
  place: string,
  name: string,
  archive: Uint8Array | undefined,
  files: ReadonlyMap<string, Uint8Array>,
): Breach[] {
  const breach = (message: string): Breach => {
    return { edition: "data", law: "links", place, message };
  };
  if (!archive) return [breach("is not there")];
  const entries = new Map(Object.entries(unzipSync(archive)));
  const names = new Set([...entries.keys(), ...[...files.keys()].map((file) => `${name}/${file}`)]);
  return [...names].flatMap((entry) => {
    const [packed, bytes] = [entries.get(entry), files.get(entry.slice(name.length + 1))];
    if (!packed) return [breach(`lacks ${entry}`)];
    if (!bytes) return [breach(`has ${entry}, which is no file of the data`)];
    return isSame(packed, bytes) ? [] : [breach(`has another ${entry}`)];
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, nth) => byte === other[nth]);
}
