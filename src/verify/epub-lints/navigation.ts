import { resolve, type Page } from "./book.ts";
import type { Rule } from "./rule.ts";
import { sayingOf } from "./package.ts";
import { ancestorsOf, descendantsOf, isOfType, textOf, valuesOf, type XmlElement } from "./tree.ts";

const HEADING = /^h[1-6]$/;

/** How a reader finds the way: headings, contents, landmarks, pages. */
export const NAVIGATION_RULES: readonly Rule[] = [
  {
    name: "headings-stand-in-the-contents",
    holds: "the contents lead to every document, and call it by its heading",
    because: "who looks for a title finds it, and arrives where he was told",
    check(book, report) {
      const entries = linksIn(book.contents, "toc");
      for (const page of book.spine) {
        if (page.path === book.contents?.path || isKind(page, "cover")) continue;
        const entry = entries.find(({ target }) => target.path === page.path);
        if (!entry) report(page.path, undefined, "the contents do not lead to it");
        // A title page is called by its kind: its heading is the title of the book.
        else if (!isKind(page, "titlepage") && !holdsHeading(entry.words, page))
          report(
            book.contents?.path ?? "",
            entry.line,
            `calls ${page.path} “${excerpt(entry.words)}”; expected “${excerpt(headingOf(page).join(" "))}”`,
          );
      }
    },
  },
  {
    name: "contents-keep-the-order",
    holds: "the contents and the spine have the documents in one order",
    because: "turning pages leads through the book as the contents say",
    check({ contents, spine }, report) {
      const paths = spine.map(({ path }) => path);
      let last = -1;
      for (const { target, line } of linksIn(contents, "toc")) {
        const at = paths.indexOf(target.path);
        if (at < last)
          report(contents?.path ?? "", line, `leads to ${target.path}, which is read before`);
        last = Math.max(last, at);
      }
    },
  },
  {
    name: "parts-keep-the-order",
    holds: "each document says which matter it is of: the front, then the body, then the back",
    because: "by it a reading system counts pages and knows where to begin",
    check({ spine }, report) {
      const order = ["frontmatter", "bodymatter", "backmatter"];
      let last = 0;
      for (const { path, elements } of spine) {
        const body = elements.find(({ name }) => name === "body");
        const at = order.indexOf(body?.attributes["epub:type"] ?? "");
        if (at < 0)
          report(path, body?.line, `<body> is of no matter; expected ${order.join(", ")}`);
        else if (at < last) report(path, body?.line, `${order[at]} behind ${order[last]}`);
        last = Math.max(last, at);
      }
    },
  },
  {
    name: "heading-levels-do-not-jump",
    holds:
      "a document begins with its one `h1`, and no heading is more than a level below the last",
    because: "who goes from heading to heading by ear takes a gap for something lost",
    check({ spine }, report) {
      for (const page of spine) {
        const headings = page.elements.filter((one) => HEADING.test(one.name) && !isHidden(one));
        let last = 0;
        for (const { name, line } of headings) {
          const level = Number(name.slice(1));
          if (level > last + 1) report(page.path, line, `<${name}> behind level ${last}`);
          if (level === 1 && last > 0) report(page.path, line, "a second <h1>; expected one");
          last = level;
        }
        if (last === 0 && !isKind(page, "cover"))
          report(page.path, undefined, "has no heading; expected an <h1>");
      }
    },
  },
  {
    name: "title-is-the-heading",
    holds: "the title of a document is its heading",
    because: "it is what a reading system says when it opens one",
    check({ spine }, report) {
      for (const page of spine) {
        const title = page.elements.find(({ name }) => name === "title");
        const words = title ? plain(textOf(title)) : "";
        if (words === "" || !holdsHeading(words, page))
          report(
            page.path,
            title?.line,
            `is titled “${excerpt(words)}”; expected “${excerpt(headingOf(page).join(" "))}”`,
          );
      }
    },
  },
  {
    name: "landmarks-have-one-kind",
    holds: "a landmark is of one kind, no other is of it, and contents and text are among them",
    because: "Apple Books passes over one of two kinds, and of two alike one is never reached",
    check({ contents }, report) {
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
      for (const kind of ["toc", "bodymatter"])
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

/** A line of a list of links. */
interface Entry {
  readonly element: XmlElement;
  readonly words: string;
  readonly target: { readonly path: string; readonly anchor: string };
  readonly line: number;
}

function linksIn(page: Page | undefined, type: string): readonly Entry[] {
  const lists = page?.elements.filter(({ name }) => name === "nav") ?? [];
  return lists
    .filter((nav) => isOfType(nav, type))
    .flatMap(descendantsOf)
    .filter(({ name }) => name === "a")
    .map((element) => ({
      element,
      words: plain(textOf(element)),
      target: resolve(page?.path ?? "", element.attributes["href"] ?? ""),
      line: element.line,
    }));
}

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

function isKind({ elements }: Page, type: string): boolean {
  return elements.some((element) => element.name === "section" && isOfType(element, type));
}

function isHidden(element: XmlElement): boolean {
  return [element, ...ancestorsOf(element)].some(
    ({ attributes }) => attributes["hidden"] !== undefined,
  );
}

/** The parts that the heading of a document consists of, without the marks of notes: its number, its title. */
function headingOf({ elements }: Page): readonly string[] {
  const heading = elements.find(({ name }) => name === "h1");
  if (!heading) return [];
  const spans = heading.children
    .filter((child) => typeof child !== "string")
    .filter((child) => child.name === "span" && !isOfType(child, "pagebreak"));
  return (spans.length > 0 ? spans : [heading])
    .map((part) => plain(wordsOf(part)))
    .filter((part) => part !== "");
}

function wordsOf({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === "string") return child;
      return child.name === "sup" ? "" : wordsOf(child);
    })
    .join("");
}

/** Whether words hold the parts of a heading, one behind the other; what stands between is a sign or a kind of text. */
function holdsHeading(words: string, page: Page): boolean {
  let from = 0;
  return headingOf(page).every((part) => {
    const core = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || part;
    const at = words.indexOf(core, from);
    from = at + core.length;
    return at >= 0;
  });
}

/** As much of words as tells which are meant. */
function excerpt(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** What is printed of words. */
function plain(words: string): string {
  return words
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
