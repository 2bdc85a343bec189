import type { Breach } from "./compare.ts";

/**
 * Holds the checksums that a site offers against its files: each has one, and it is that of its bytes.
 * @param text of the file with the checksums
 * @param found the digests of the files, by their names
 */
export function verifySums(
  place: string,
  text: string,
  found: ReadonlyMap<string, string>,
): Breach[] {
  const lines = text.split("\n").filter((line) => line !== "");
  const told = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const names = new Set([...told.keys(), ...found.keys()]);
  return [...names].flatMap((name): Breach[] => {
    if (told.get(name) === found.get(name)) return [];
    const what = found.has(name) ? (told.has(name) ? "is not that of" : "is missing for") : "is of";
    const message = `the checksum ${what} ${name}${found.has(name) ? "" : ", which is not there"}`;
    return [{ edition: "site", law: "links", place, message }];
  });
}
