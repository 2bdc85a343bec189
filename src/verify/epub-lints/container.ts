import { documentsOf, isOutside, resolve, type OpenBook } from "./book.ts";
import type { Rule } from "./rule.ts";

const MIMETYPE = "application/epub+zip";

/** What each kind of file is called in the manifest. */
const TYPES: Readonly<Record<string, string>> = {
  xhtml: "application/xhtml+xml",
  ncx: "application/x-dtbncx+xml",
  css: "text/css",
  png: "image/png",
  jpg: "image/jpeg",
  svg: "image/svg+xml",
  ttf: "font/ttf",
};

/** Attributes by which a document fetches something. */
const FETCHED = ["src", "poster", "data", "xlink:href"];

/** The archive, the package and which files are where. */
export const CONTAINER_RULES: readonly Rule[] = [
  {
    name: "mimetype-stands-first",
    holds: "the archive begins with the file `mimetype`, neither packed nor followed by anything",
    because: "a shop and a reading system tell a book by its first 58 bytes",
    check({ bytes }, report) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const head = new TextDecoder("latin1").decode(bytes.subarray(30, 38 + MIMETYPE.length));
      const [method, extra] = [view.getUint16(8, true), view.getUint16(28, true)];
      const isWhole = view.getUint32(22, true) === MIMETYPE.length;
      if (method === 0 && extra === 0 && isWhole && head === `mimetype${MIMETYPE}`) return;
      report("mimetype", undefined, `the archive begins with “${head}”, packed by ${method}`);
    },
  },
  {
    name: "names-are-ascii",
    holds: "the names of files are of letters, figures, hyphens and dots",
    because: "old engines and systems of files read others in ways of their own, and lose the file",
    check({ files }, report) {
      for (const path of files)
        if (!/^[A-Za-z\d._/-]+$/.test(path)) report(path, undefined, "a name that is not plain");
    },
  },
  {
    name: "files-are-xml",
    holds: "every document is XML as the strictest parser reads it",
    because: "a reading system shows an error in the place of the whole text",
    check({ trees }, report) {
      for (const [path, { fault }] of trees) if (fault) report(path, fault.line, fault.message);
    },
  },
  {
    name: "files-stand-in-the-manifest",
    holds: "the manifest names each file of the book once, by its kind, and no other",
    because: "what it does not name is not unpacked, and what is not there stops some engines",
    check({ files, items, packageFile }, report) {
      const own = files.filter(
        (path) => path !== "mimetype" && path !== packageFile && !path.startsWith("META-INF/"),
      );
      for (const path of own)
        if (!items.some((item) => item.path === path))
          report(path, undefined, "the manifest does not name it");
      for (const [nth, { path, type, line }] of items.entries()) {
        if (!files.includes(path)) report(packageFile, line, `${path} is not there`);
        if (items.slice(0, nth).some((item) => item.path === path))
          report(packageFile, line, `${path} is named twice`);
        const expected = TYPES[path.replace(/^.*\./, "")];
        if (type !== expected)
          report(
            packageFile,
            line,
            `${path} is said to be ${type}; expected ${expected ?? "none"}`,
          );
      }
    },
  },
  {
    name: "documents-stand-in-the-spine",
    holds: "every document is read in its turn, once",
    because: "a text outside the reading order is not found by turning pages",
    check(book, report) {
      for (const { path } of documentsOf(book)) {
        const times = book.spine.filter((page) => page.path === path).length;
        if (times !== 1)
          report(path, undefined, `stands in the spine ${times} times; expected once`);
      }
    },
  },
  {
    name: "items-are-used",
    holds: "every style sheet, font and image is used by a document",
    because: "what nobody uses is weight on a line that is slow",
    check(book, report) {
      const used = usedFiles(book);
      for (const { path, line } of book.items)
        if (!used.has(path)) report(book.packageFile, line, `${path} is used by no document`);
    },
  },
  {
    name: "nothing-is-fetched",
    holds: "all that a document shows is in the book",
    because: "the book is read without a network, and tells nobody that it is",
    check(book, report) {
      for (const [path, { elements }] of book.trees) {
        for (const { name, attributes, line } of elements) {
          const fetched = FETCHED.map((attribute) => attributes[attribute]);
          if (name === "link") fetched.push(attributes["href"]);
          for (const address of fetched)
            if (address !== undefined && isOutside(address)) report(path, line, `loads ${address}`);
        }
      }
      for (const { path, rules } of book.sheets)
        for (const { declarations } of rules)
          for (const { value, line } of declarations)
            for (const address of addressesIn(value))
              if (isOutside(address)) report(path, line, `loads ${address}`);
    },
  },
];

function usedFiles(book: OpenBook): ReadonlySet<string> {
  const { spine, contents, ncx, items, sheets, package: packaged } = book;
  const cover = packaged.find(({ attributes }) => attributes["name"] === "cover");
  const covers = items.filter(
    ({ id, properties }) =>
      properties.includes("cover-image") || id === cover?.attributes["content"],
  );
  return new Set([
    ...[...spine, ...covers].map(({ path }) => path),
    ...[contents, ncx].flatMap((page) => (page ? [page.path] : [])),
    ...documentsOf(book).flatMap(({ path, elements }) =>
      elements.flatMap(({ name, attributes }) => {
        const addresses = FETCHED.map((key) => attributes[key]);
        if (name === "link") addresses.push(attributes["href"]);
        return addresses.flatMap((address) =>
          address === undefined ? [] : [resolve(path, address).path],
        );
      }),
    ),
    ...sheets.flatMap(({ path, rules }) =>
      rules.flatMap(({ declarations }) =>
        declarations.flatMap(({ value }) =>
          addressesIn(value).map((address) => resolve(path, address).path),
        ),
      ),
    ),
  ]);
}

/** What a style sheet fetches by a declaration. */
function addressesIn(value: string): readonly string[] {
  return [...value.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/g)].map(
    ([, address = ""]) => address,
  );
}
