import type { Breach } from "./compare.ts";
import type { ReadPage } from "./html.ts";

/**
 * Follows every pointer between the files of an edition: links to files and to anchors in them, resources, ids.
 * Addresses outside the edition are not followed.
 * @param files paths of all files, from the root of the edition
 * @param address where the edition says that it stands, `https://example.org/texts/`, if it says so
 * @param idsOf the ids in a file that is not among the pages, which is asked for each file once
 */
export function checkLinks(
  edition: string,
  pages: ReadonlyMap<string, ReadPage>,
  files: ReadonlySet<string>,
  address?: string,
  idsOf: (path: string) => readonly string[] = () => [],
): Breach[] {
  const breaches: Breach[] = [];
  const anchors = new Map([...pages].map(([path, { ids }]) => [path, new Set(ids)]));
  const anchorsOf = (path: string): ReadonlySet<string> => {
    const names = anchors.get(path) ?? new Set(idsOf(path));
    anchors.set(path, names);
    return names;
  };
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
      const isOwn = address !== undefined && target.startsWith(address);
      if (!isOwn && /^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
      const [file = "", fragment] = target.split("#", 2);
      const there = file === "" ? path : resolve(path, file, address);
      if (there === undefined) breach("links", `leads to “${target}”, outside of ${address}`);
      else if (!files.has(there))
        breach("links", `leads to “${target}”, and there is no file ${there}`);
      else if (
        fragment !== undefined &&
        fragment !== "" &&
        !hasAnchor(anchorsOf(there), fragment)
      ) {
        breach("links", `leads to “${target}”, and ${there} has no such anchor`);
      }
    }
  }
  return breaches;
}

/** Whether a browser finds an anchor: by the fragment as it is written, else by what it stands for. */
function hasAnchor(names: ReadonlySet<string>, fragment: string): boolean {
  return names.has(fragment) || names.has(decode(fragment));
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // a sign of percent that stands for itself
  }
}

/** The file that an address is of; `undefined` where it is outside of the edition. */
function resolve(from: string, target: string, address = "file:///"): string | undefined {
  const { href, pathname } = new URL(target, new URL(from, address));
  if (!href.startsWith(address)) return undefined;
  const path = decode(pathname.slice(new URL(address).pathname.length));
  // A host shows the page of a folder; our own pages name it, for there are readers without a host.
  return target.startsWith(address) ? path.replace(/(^|\/)$/, "$1index.html") : path;
}
