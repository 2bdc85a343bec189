import { SaxesParser, type SaxesTagPlain } from "saxes";
import { frame } from "../../text/diagnostic.ts";
import { createLocator } from "../../text/source.ts";

/** A book that no reading system could open, or in which a link would lead nowhere. */
export class BookError extends Error {
  override readonly name = "BookError";

  constructor(faults: readonly string[]) {
    const more = faults.length > MOST ? [`and ${faults.length - MOST} more like these`] : [];
    super([...faults.slice(0, MOST), ...more].join("\n"));
  }
}

/** Nobody reads more. */
const MOST = 20;

/**
 * What is wrong with the names of files that are to lie in one folder, each told in a line: old reading systems know no
 * letters beyond ASCII, and some disks no difference between great and small ones.
 */
export function examineNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const folded = name.toLowerCase();
    const isTwice = seen.has(folded);
    seen.add(folded);
    if (!/^[\w.-]+$/.test(name)) {
      return [`${name}: expected a name of letters from a to z, digits, “-”, “_” and “.” only`];
    }
    return isTwice ? [`${name}: two files of this name; expected one`] : [];
  });
}

/**
 * What is wrong with the files of a book, each with its place. Every one has to be XML, in which no name is given
 * twice; what a link or another name leads to has to be there. Each file is gone through once.
 * @param texts what is written in the files, by their path; those that are no XML are only there
 * @param others the paths of all other files
 */
export function examineFiles(
  texts: ReadonlyMap<string, string>,
  others: Iterable<string>,
): readonly string[] {
  const known = new Set([...texts.keys(), ...others]);
  const files = new Map(
    [...texts].flatMap(([path, text]) =>
      XML.test(path) ? [[path, examineFile(path, text)] as const] : [],
    ),
  );
  const dead = (path: string, target: string): string | undefined => {
    // Most links lead to a plain name in their own file.
    const own = files.get(path);
    if (target.startsWith("#") && own?.names.has(target.slice(1)) === true) return undefined;
    const [file, name] = resolve(path, target);
    if (!known.has(file)) return `expected a file ${file}`;
    const there = files.get(file);
    if (name === "" || there?.isXml === false || there?.names.has(name) === true) return undefined;
    return `expected the name ${name} in ${file}`;
  };
  return [...files].flatMap(([path, { faults, links }]) => [
    ...faults,
    ...links.flatMap(({ target, at }) => {
      const expected = dead(path, target);
      if (expected === undefined) return [];
      const message = `${target} leads nowhere; ${expected}`;
      return [describe(path, texts.get(path) ?? "", at, message)];
    }),
  ]);
}

const XML = /\.(?:xhtml|opf|ncx|xml|svg)$/;

interface Examined {
  readonly isXml: boolean;
  readonly names: ReadonlySet<string>;
  /** What leads to a file of the book or a name in it, and where the tag ends that says so. */
  readonly links: readonly { readonly target: string; readonly at: number }[];
  readonly faults: readonly string[];
}

const LINKS: ReadonlySet<string> = new Set(["href", "src", "full-path", "refines"]);

/** What holds names of the same file. */
const REFERENCES: ReadonlySet<string> = new Set([
  "aria-labelledby",
  "aria-describedby",
  "headers",
  "idref",
  "toc",
]);

function examineFile(path: string, text: string): Examined {
  const names = new Set<string>();
  const links: { target: string; at: number }[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    open.push(name);
    const at = parser.position;
    for (const key in attributes) {
      const value = attributes[key] ?? "";
      if (key === "id") {
        if (names.has(value)) {
          faults.push(describe(path, text, at, `the name ${value} is given twice; expected once`));
        }
        names.add(value);
      } else if (LINKS.has(key)) {
        if (!isOutside(value)) links.push({ target: value, at });
      } else if (REFERENCES.has(key)) {
        links.push(...value.split(/\s+/).map((target) => ({ target: `#${target}`, at })));
      }
    }
  });
  let closed: string | undefined;
  parser.on("closetag", () => (closed = open.pop()));
  let isXml = true;
  parser.on("error", ({ message }) => {
    // What follows a fault are its consequences.
    if (!isXml) return;
    isXml = false;
    const found = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    faults.push(
      describe(path, text, parser.position, `${found}; ${expectedFor(found, closed, open.at(-1))}`),
    );
  });
  for (const [find, message] of UNSEEN) {
    const at = find(text);
    if (at < 0) continue;
    isXml = false;
    faults.push(describe(path, text, at + 1, message));
  }
  parser.write(text).close();
  return { isXml, names, links, faults };
}

/** What the parser does not mind, or only where the file ends. */
const UNSEEN = [
  [
    (text: string) => (text.isWellFormed() ? -1 : text.search(/\p{Surrogate}/u)),
    "half a character; expected one that XML can hold",
  ],
  [(text: string) => text.search(/&(?!#?\w+;)/), "an & that begins nothing; expected &amp;"],
] as const;

/** What should have stood there: the parser closes an element, then says that it was not its turn. */
function expectedFor(found: string, closed: string | undefined, open: string | undefined): string {
  if (found === "unexpected close tag" && closed !== undefined) return `expected </${closed}>`;
  if (/^(?:unclosed|unmatched)/.test(found) && open !== undefined) return `expected </${open}>`;
  if (found === "disallowed character") return "expected a character that XML can hold";
  if (/entity/.test(found))
    return "expected &amp;, &lt;, &gt;, &quot; or the number of a character";
  return "expected XML";
}

/** `OEBPS/res-7-1.xhtml:12:40: what is wrong`, and below it what stands there. */
function describe(path: string, text: string, end: number, message: string): string {
  const at = Math.max(0, Math.min(end, text.length) - 1);
  const { line, column } = createLocator(text)(at);
  const row = text
    .slice(at - column + 1)
    .split("\n", 1)
    .join();
  return [`${path}:${line}:${column}: ${message}`, ...frame(row, column - 1, 1)].join("\n");
}

function isOutside(target: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(target);
}

/** The path of the file that an address leads to, and the name in it, empty where it names none. */
function resolve(from: string, target: string): readonly [file: string, name: string] {
  if (target.startsWith("#")) return [from, decode(target.slice(1))];
  // The addresses in the container start at the root.
  const base = from.startsWith("META-INF/") ? "" : from;
  const { pathname, hash } = new URL(target, `file:///${base}`);
  return [decode(pathname.slice(1)), decode(hash.slice(1))];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // no file or name is called so
  }
}
