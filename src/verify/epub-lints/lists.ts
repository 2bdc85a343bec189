import { hasText, resolve, type Page } from "./book.ts";
import { linksIn, plain, type Entry } from "./entries.ts";
import { sayingOf } from "./package.ts";
import type { Rule } from "./rule.ts";
import { ancestorsOf, isOfType, textOf, valuesOf, type XmlElement } from "./tree.ts";

/** The lists by which reading systems lead to places: landmarks, the contents of old engines, pages. */
export const LIST_RULES: readonly Rule[] = [
  {
    name: "landmarks-have-one-kind",
    holds: "a landmark is of one kind, no other is of it, and contents and text are among them",
    because: "Apple Books passes over one of two kinds, and of two alike one is never reached",
    check(book, report) {
      const { contents } = book;
      const path = contents?.path ?? "";
      const landmarks = linksIn(contents, "landmarks");
      const seen = new Set<string>();
      for (const { element, words, line } of landmarks) {
        const kinds = valuesOf(element, "epub:type");
        const [kind = ""] = kinds;
        if (kinds.length !== 1)
          report(path, line, `“${words}” is of ${kinds.length} kinds; expected one`);
        if (seen.has(kind)) report(path, line, `a second ${kind}; expected one`);
        if (words === "") report(path, line, `${kind} is called nothing`);
        seen.add(kind);
      }
      for (const kind of hasText(book) ? ["toc", "bodymatter"] : ["toc"])
        if (!seen.has(kind)) report(path, undefined, `${kind} is no landmark`);
    },
  },
  {
    name: "old-contents-are-the-contents",
    holds:
      "the NCX has the entries of the contents, in their order, counted from 1, two levels deep",
    because: "old engines know no other contents, count by it, and show no third level",
    check(book, report) {
      const { ncx, contents } = book;
      if (!ncx) return;
      const points = ncx.elements.filter(({ name }) => name === "navPoint");
      const depth = Math.max(0, ...points.map((point) => depthOf(point)));
      if (depth > 2) report(ncx.path, undefined, `is ${depth} levels deep; expected two`);
      let last = { order: 0, target: "" };
      for (const point of countedIn(ncx)) {
        const order = Number(point.attributes["playOrder"]);
        const target = targetOf(point);
        const expected = target === last.target ? last.order : last.order + 1;
        if (order !== expected)
          report(ncx.path, point.line, `playOrder ${order}; expected ${expected}`);
        last = { order, target };
      }
      const heads = new Map(
        ncx.elements
          .filter(({ name }) => name === "meta")
          .map(({ attributes }) => [attributes["name"], attributes["content"]]),
      );
      if (heads.get("dtb:uid") !== sayingOf(book, "dc:identifier"))
        report(ncx.path, undefined, `is of the book ${heads.get("dtb:uid")}`);
      if (heads.get("dtb:depth") !== String(depth))
        report(ncx.path, undefined, `dtb:depth ${heads.get("dtb:depth")}; expected ${depth}`);
      const entries = linksIn(contents, "toc");
      const old = points.map((point) => pointOf(point, ncx.path));
      for (let nth = 0; nth < Math.max(entries.length, old.length); nth += 1) {
        const [entry, point] = [entries[nth], old[nth]];
        if (
          entry?.target.path !== point?.target.path ||
          entry?.target.anchor !== point?.target.anchor
        )
          report(
            ncx.path,
            point?.line,
            `leads to ${point?.target.path}; expected ${entry?.target.path}`,
          );
        else if (entry && point && point.words !== shortOf(entry))
          report(ncx.path, point.line, `says “${point.words}”; expected “${shortOf(entry)}”`);
      }
    },
  },
  {
    name: "pages-keep-the-order",
    holds: "the list of pages has every page break of the book, in the order in which it is read",
    because: "a reader who is told a page number looks behind the page before it",
    check({ contents, spine }, report) {
      const path = contents?.path ?? "";
      const breaks = spine.flatMap((page) =>
        page.elements
          .filter((element) => isOfType(element, "pagebreak"))
          .map((element) => ({ key: `${page.path}#${element.attributes["id"]}`, page, element })),
      );
      const pages = linksIn(contents, "page-list");
      for (const [nth, { target, words, line }] of pages.entries()) {
        const key = `${target.path}#${target.anchor}`;
        const at = breaks.findIndex((one) => one.key === key);
        if (at < 0) report(path, line, `page ${words} leads to ${key}, where no page breaks`);
        else if (at !== nth)
          report(
            path,
            line,
            `page ${words} is the break ${at + 1} of the book; expected ${nth + 1}`,
          );
      }
      for (const { key, page, element } of breaks)
        if (!pages.some(({ target }) => `${target.path}#${target.anchor}` === key))
          report(
            page.path,
            element.line,
            `the page break ${element.attributes["id"]} is in no list`,
          );
    },
  },
];

/** The first part of an entry, which is all that fits an old engine: `Resolution 7/1`. */
function shortOf({ element, words }: Entry): string {
  const [first] = element.children
    .filter((child) => typeof child !== "string")
    .filter((child) => !isOfType(child, "pagebreak"));
  return first ? plain(textOf(first)) : words;
}

function pointOf(point: XmlElement, from: string): Omit<Entry, "element"> {
  const own = point.children.filter((child) => typeof child !== "string");
  const label = own.find(({ name }) => name === "navLabel");
  return {
    words: label ? plain(textOf(label)) : "",
    target: resolve(from, targetOf(point)),
    line: point.line,
  };
}

function targetOf({ children }: XmlElement): string {
  const own = children.filter((child) => typeof child !== "string");
  return own.find(({ name }) => name === "content")?.attributes["src"] ?? "";
}

/** Places and pages as the NCX counts them: what leads to one place has one number. */
function countedIn({ elements }: Page): readonly XmlElement[] {
  const order = ({ attributes }: XmlElement) => Number(attributes["playOrder"]);
  const points = elements.filter(({ name }) => name === "navPoint");
  const pages = elements.filter(({ name }) => name === "pageTarget");
  // Each kind has to be in order by itself; pages stand between the places.
  const all: XmlElement[] = [];
  for (const point of points) {
    while (pages[0] && order(pages[0]) < order(point)) all.push(...pages.splice(0, 1));
    all.push(point);
  }
  return [...all, ...pages];
}

function depthOf(point: XmlElement): number {
  return 1 + ancestorsOf(point).filter(({ name }) => name === "navPoint").length;
}
