import type { Page } from "./book.ts";
import { linksIn, plain } from "./entries.ts";
import type { Rule } from "./rule.ts";
import { ancestorsOf, isOfType, textOf, type XmlElement } from "./tree.ts";

const HEADING = /^h[1-6]$/;

/** Whether headings, contents and the order of reading say the same. */
export const HEADING_RULES: readonly Rule[] = [
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
    holds: "the contents have all places in the order in which they are read",
    because: "turning pages leads through the book as the contents say",
    check({ contents, spine }, report) {
      const places = new Map(
        spine
          .flatMap(({ path, elements }) => [
            path,
            ...elements.flatMap(({ attributes: { id } }) =>
              id === undefined ? [] : [`${path}#${id}`],
            ),
          ])
          .map((place, nth) => [place, nth]),
      );
      let last = -1;
      for (const { target, line } of linksIn(contents, "toc")) {
        const place = target.anchor === "" ? target.path : `${target.path}#${target.anchor}`;
        const at = places.get(place) ?? last;
        if (at < last)
          report(contents?.path ?? "", line, `leads to ${place}, which is read before`);
        last = at;
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
];

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
