import type { Breach } from "./compare.ts";
import type { ReadPage } from "./html.ts";

/**
 * Follows every pointer between the files of an edition: links to files and to anchors in them, resources, ids.
 * Addresses outside the edition are not followed.
 * @param files paths of all files, from the root of the edition
 */
export function checkLinks(
  edition: string,
  pages: ReadonlyMap<string, ReadPage>,
  files: ReadonlySet<string>,
): Breach[] {
  const breaches: Breach[] = [];
  const anchors = new Map([...pages].map(([path, { ids }]) => [path, new Set(ids)]));
  for (const [path, { ids, pointers }] of pages) {
    const breach = (law: Breach["law"], message: string) =>
      void breaches.push({ edition, law, place: path, message });
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) breach("names", `the id “${id}” stands twice`);
      seen.add(id);
    }
    for (const { kind, target } of pointers) {
      if (kind === "id") {
        if (!anchors.get(path)?.has(target))
          breach("links", `refers to the id “${target}”, which is not there`);
        continue;
      }
      if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
      const [file = "", fragment] = target.split("#", 2);
      const there = file === "" ? path : resolve(path, file);
      if (!files.has(there)) breach("links", `leads to “${target}”, and there is no file ${there}`);
      else if (
        fragment !== undefined &&
        fragment !== "" &&
        !anchors.get(there)?.has(decodeURIComponent(fragment))
      ) {
        breach("links", `leads to “${target}”, and ${there} has no such anchor`);
      }
    }
  }
  return breaches;
}

function resolve(from: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${from}`).pathname).slice(1);
}
