import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readStrings, VALUE } from "./strings.ts";

/** Strings that look like words and are none that a reader sees: fonts, and keys. */
const NAMES = new Set([
  "Source Serif 4",
  "Source Serif 4 SemiBold",
  "Source Sans 3",
  "Escape",
  "Enter",
]);

/** Attributes whose value is read to somebody. */
const SPOKEN = /(?:aria-label|aria-description|alt|title|placeholder|content)="([^"]*)"/g;

/** An example of an address, `res-7-1.html`. */
const ADDRESS = /^\/?(?:res|dec)-\d/;

/** The name of a file behind its folder. */
const FILE = /^ ?[\w-]+\.(?:html|json)$/;

/** What a browser is told, and no reader. */
const SETTING = /^(?:width=device-width|light dark|noindex|summary_large_image)/;

/** The words that a template file says by itself, and not out of the table. */
function wordsIn(path: string, code: string): string[] {
  if (path.endsWith(".ejs")) return wordsInMarkup(code.replace(/<%[\s\S]*?%>/g, VALUE));
  return readStrings(code).flatMap(({ tag, text }) => {
    const words = text.replace(/\\(?:u[0-9A-F]{4}|n)/g, "\n");
    return tag === "html" ? wordsInMarkup(words) : wordsInString(words, tag === "`");
  });
}

function wordsInMarkup(markup: string): string[] {
  const spoken = [...markup.matchAll(SPOKEN)].map(([, value = ""]) => value);
  const shown = markup.replace(/[\w:-]+="[^"]*"/g, "").replace(/<[^>]*>/g, "\n");
  return [...spoken.filter((value) => !SETTING.test(value)), ...shown.split("\n")]
    .map((words) => words.replaceAll(VALUE, " ").trim())
    .filter((words) => /\p{L}{2}/u.test(words) && !ADDRESS.test(words));
}

function wordsInString(string: string, isTemplate: boolean): string[] {
  const words = string
    .replace(/<[^>]*>/g, "")
    .replace(/(?:lang|width|height)="[^"]*"/g, "")
    .replaceAll(VALUE, " ")
    .trimEnd();
  const isName = /^[A-Z][a-z]+(?: |$)/.test(words);
  const isPhrase = isTemplate && !FILE.test(words) && / [a-z]{2,}|[a-z]{2,} /.test(words);
  return (isName || isPhrase) && !NAMES.has(words) ? [words.trim()] : [];
}

// The package of an e-book holds the words of the standard; scripts and styles say nothing.
const FILES = globSync("templates/{site,site/client,registers,print,epub}/*.{ts,ejs}")
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !path.endsWith(".opf.ejs") && path !== "templates/print/sheets.ts");

test("the templates are found", () => expect(FILES.length).toBeGreaterThan(12));

test.for(FILES)("%s says no word of its own", (path) => {
  expect(wordsIn(path, readFileSync(path, "utf8"))).toEqual([]);
});

test("a word in a template is seen, wherever it stands", () => {
  const code = [
    'const NAME = "Contents";',
    'const page = html`<p title="A title">${html`<b>${words} in it</b>`} and after</p>`; // no word',
    "const line = `${count} pages`;",
  ].join("\n");
  const seen = ["Contents", "in it", "A title", "and after", "pages"];
  expect(wordsIn("a.ts", code)).toEqual(seen);
  expect(wordsIn("a.ejs", "<p><%= words %> there</p>")).toEqual(["there"]);
});
