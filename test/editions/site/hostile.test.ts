import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseSessions, loadSessions } from "../../../build/load.ts";
import { normalize } from "../../../build/normalize.ts";
import { makeSite } from "../../../build/site.ts";
import { verifyEditions } from "../../../build/verify.ts";
import { closeMarks } from "../../../src/text/direction.ts";
import { browserIsMissing, testNeeding, vnu, vnuIsMissing } from "../../checkers.ts";
import { silent } from "../../made.ts";
import { serve, type Served } from "../../serve.ts";
import { tooWide } from "./examine.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";

/** What a text may hold that means something to a browser, a template or a host; each would set `ran` if it ran. */
const HOSTILE = {
  script: "<script>globalThis.ran = 1</script>",
  "script of an address": "<script src=//example.org/ran.js></script>",
  "picture that fails": '<img src=x onerror="globalThis.ran = 1">',
  "drawing that loads":
    "<svg/onload=globalThis.ran=1><animate onbegin=globalThis.ran=1 attributeName=x>",
  frame: '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
  "end of everything": "</p></main></title></style></script></textarea>--><script>ran=1</script>",
  "style of its own":
    "<style>*{display:none}</style><base href=//example.org/><meta http-equiv=refresh content=0>",
  "link to a script":
    "[press](javascript:globalThis.ran=1) <a href=javascript:globalThis.ran=1>here</a>",
  "link to data": "[press](data:text/html,<script>opener.ran=1</script>)",
  template: '{{ 7*7 }} {% include "x" %} {# none #} <%= 49 %> ${7*7} #{49} {{{ constructor }}}',
  "end of a section": "]]> <![CDATA[ x ]]> <?php echo 49 ?> <!-- comment -->",
  quotes: `" onmouseover="globalThis.ran=1" x='y' \` autofocus onfocus=globalThis.ran=1 "`,
  entities: "&lt;b&gt; &amp;amp; &#60;script&#62; &notit; &#x202E;",
  paths: "../../../etc/passwd ..%2f..%2f %2e%2e/%2e%2e/ //example.org C:\\x \\\\host\\share",
  header: "x\r\nX-Ran: 1\r\n\r\n<html>",
  "ends of lines": "one\u2028two\u2029three",
  "long word": "W".repeat(5000),
} as const;

const BIDI = {
  override: "override \u202Edesrever",
  embedding: "embedding \u202Babc",
  isolate: "isolate \u2067abc",
  "isolate in an override": "both \u202E\u2066abc",
} as const;

const CONTROLS =
  "nul \0 one \u0001 bell \u0007 escape \u001B[31m delete \u007F next \u0085 tab\vdown none \uFFFE end";

const escape = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An official text, as it is received. */
function official(language: string, title: string, paragraphs: readonly string[]): string {
  return `<akomaNtoso><statement name="resolution"><meta><identification>
<FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2020-12-16/x/"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/75/1</docNumber></p>
<p><docAuthority refersTo="#issuingBody">Assembly ${escape(HOSTILE.quotes)}</docAuthority></p></coverPage>
<preface><p><docNumber>75/1.</docNumber> <docTitle>${escape(title)}</docTitle></p></preface>
<mainBody>${paragraphs
    .map(
      (words, nth) =>
        `<paragraph><num>${nth + 1}.</num><content><p>Urges ${escape(words)} <a href="javascript:globalThis.ran=1">end</a></p></content></paragraph>`,
    )
    .join("\n")}</mainBody></statement></akomaNtoso>`;
}

/** A text that somebody wrote by hand, with links and notes of the notation, and characters of a device. */
const BY_HAND = `---
kind: resolution
number: '75/2 "><script>globalThis.ran=1</script>'
facts:
  - name: adopted
    value: "<img src=x onerror=globalThis.ran=1>"
    evidence: "<script>globalThis.ran=1</script>"
---

# Resolution 75/2 ${BIDI.override}

## Title ${HOSTILE.script} ${BIDI.isolate} ${HOSTILE.quotes}

1. *Urges* [a script](javascript:globalThis.ran=1), [data](data:text/html,x), [a page](https://example.org/"onclick="ran=1), [a name](vbscript:x), [a path](//example.org);[^%]

2. *Asks* ${CONTROLS};[^"x]

3. *Decides* ${BIDI.embedding}.[^3]

| a ${HOSTILE.script} | b |

[^%]: Percent.

[^"x]: Quote ${HOSTILE["picture that fails"]}.

[^3]: Note ${BIDI["isolate in an override"]}
`;

const HARMLESS = `---
kind: resolution
number: 75/2
facts:
  - name: adopted
    value: unknown
    evidence: none
---

# Resolution 75/2

## Title

1. *Urges* [a page](https://example.org/);[^1]

2. *Asks* all;[^2]

3. *Decides* all.[^3]

| a | b |

[^1]: One.

[^2]: Two.

[^3]: Three.
`;

const TITLE = `Title ${HOSTILE.script} ${HOSTILE.quotes} ${BIDI.override}`;
const ADDRESS = "https://texts.example.org/un/";

/** Makes a site of texts. */
async function lay(
  folder: string,
  title: string,
  paragraphs: readonly string[],
  byHand: string,
): Promise<void> {
  mkdirSync(join(folder, "source"), { recursive: true });
  writeFileSync(join(folder, "source/en.xml"), official("eng", title, paragraphs));
  writeFileSync(join(folder, "source/ar.xml"), official("ara", `عنوان ${title}`, paragraphs));
  await normalize({ content: folder });
  const session = join(folder, "ga/75/en/session.md");
  const named = readFileSync(session, "utf8").replace("- - res-75-1", "$&\n    - res-75-2");
  writeFileSync(session, named);
  writeFileSync(join(folder, "ga/75/en/res-75-2.md"), byHand);
  await makeSite(silent, loadSessions(folder), join(folder, "made"), join(folder, "made"), ADDRESS);
}

let content = "";
let pages: readonly string[] = [];
/** The files that hold all of a session, with its style and script. */
let singles: readonly string[] = [];
const site = () => join(content, "made/site");
const read = (path: string) => readFileSync(join(site(), path), "utf8");
beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), "plenary-hostile-"));
  const hostile = [...Object.values(HOSTILE), ...Object.values(BIDI)];
  await lay(content, TITLE, hostile, BY_HAND);
  // The same texts with other words: what their pages have, templates have written.
  const words = hostile.map(() => "all");
  await lay(join(content, "harmless"), "Title ".repeat(30), words, HARMLESS);
  const files = globSync("**/*.html", { cwd: site() }).sort();
  pages = files.filter((path) => !path.startsWith("downloads/"));
  singles = files.filter((path) => path.startsWith("downloads/"));
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

/** The words of the elements of a page, and its attributes. */
function parse(markup: string) {
  const texts = new Map<string, string>();
  const attributes: { readonly tag: string; readonly name: string; readonly value: string }[] = [];
  const open: string[] = [];
  let all = "";
  const parser = new Parser({
    onopentag(tag, own) {
      if (own["id"] !== undefined) texts.set(own["id"], "");
      open.push(own["id"] ?? "");
      for (const [name, value] of Object.entries(own)) attributes.push({ tag, name, value });
    },
    ontext(words) {
      all += words;
      for (const id of open) if (id !== "") texts.set(id, (texts.get(id) ?? "") + words);
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(markup);
  return { texts, attributes, all };
}

/** Which elements a page has, and which attributes on them. */
function marksOf(markup: string): string[] {
  const tags = [...markup.matchAll(/<([a-z][\w-]*)/g)].map(([, tag = ""]) => tag);
  return [...tags, ...parse(markup).attributes.map(({ tag, name }) => `${tag} ${name}`)];
}

const flat = (words: string) => words.replace(/\s+/g, " ").trim();

describe("words that mean something to a machine are words to a reader", () => {
  test.each(Object.keys({ ...HOSTILE, ...BIDI }))("%s", (name) => {
    const all: Readonly<Record<string, string>> = { ...HOSTILE, ...BIDI };
    const nth = Object.keys(all).indexOf(name) + 1;
    for (const path of ["ga/75/res-75-1/index.html", "ar/ga/75/res-75-1/index.html"]) {
      const { texts } = parse(read(path));
      expect(flat(texts.get(`op${nth}`) ?? "")).toBe(flat(`${nth}. Urges ${all[name] ?? ""} end`));
    }
    const { texts } = parse(read("ga/75/res-75-1/parallel/index.html"));
    for (const id of [`op${nth}`, `op${nth}--ar`]) {
      expect(flat(texts.get(id) ?? "")).toBe(flat(`${nth}. Urges ${all[name] ?? ""} end`));
    }
    expect(singles).toHaveLength(2);
    for (const path of singles) {
      const words = parse(read(path)).texts.get(`res-75-1.op${nth}`) ?? "";
      expect(flat(words)).toBe(flat(`${nth}. Urges ${all[name] ?? ""} end`));
    }
  });

  test("a title, in the head of its page, in lists, in links and where others link to it", () => {
    const { attributes, texts } = parse(read("ga/75/res-75-1/index.html"));
    const shared = attributes.filter(({ value }) => value.includes("Title <script>"));
    expect(shared.length).toBeGreaterThan(3);
    expect(flat(texts.get("title") ?? "")).toBe(flat(TITLE));
    expect(flat(parse(read("ga/75/index.html")).all)).toContain(flat(TITLE));
  });

  test("characters that nobody can print are shown as such", () => {
    const { texts } = parse(read("ga/75/res-75-2/index.html"));
    expect(flat(texts.get("op2") ?? "")).toContain(
      "nul \uFFFD one \uFFFD bell \uFFFD escape \uFFFD[31m delete \uFFFD next \uFFFD tab down none \uFFFD end",
    );
  });

  test("and all of it is proved, word for word", async () => {
    await verifyEditions(silent, chooseSessions(content), join(content, "made"), ["site"]);
  });
});

describe("no page of hostile texts", () => {
  test("has an element, an event or a link that no template wrote", () => {
    const harmless = join(content, "harmless/made/site");
    const known = new Set(
      pages.flatMap((path) => marksOf(readFileSync(join(harmless, path), "utf8"))),
    );
    // Words that turn others are set apart.
    known.add("bdi").add("bdi dir");
    for (const path of pages) {
      expect(marksOf(read(path)).filter((mark) => !known.has(mark))).toEqual([]);
      for (const { name, value } of parse(read(path)).attributes) {
        if (name !== "href" && name !== "src") continue;
        expect(value, path).toMatch(/^(?:https:\/\/|(?:\.\.\/)*[\w-]|\/un\/|#|\?)/);
      }
    }
  });

  test("lets a mark of direction turn what stands beside the words that hold it", () => {
    for (const path of pages) {
      const { attributes, all } = parse(read(path));
      for (const { name, value } of attributes) {
        if (name === "content" || name.startsWith("aria-"))
          expect(closeMarks(value), path).toBe(value);
      }
      const title = /<title>([^<]*)<\/title>/.exec(read(path))?.[1] ?? "";
      expect(closeMarks(title), path).toBe(title);
      expect(all).not.toBe("");
    }
  });

  test("has the words of a text in the files for hosts and search engines", () => {
    for (const file of ["_headers", ".htaccess", "sitemap.xml"]) {
      expect(read(file), file).not.toMatch(/ran|onerror|Title|passwd/);
    }
    for (const line of read("_headers").split("\n"))
      expect(line).toMatch(/^$|^\/\S*$|^ {2}[\w-]+: \S/);
    expect(() => new SaxesParser().write(read("sitemap.xml")).close()).not.toThrow();
  });

  testNeeding(vnuIsMissing())("is faulted by the Nu HTML checker", async () => {
    const found = await vnu([...pages, ...singles].map((path) => join(site(), path)));
    // Properties of styles that the checker does not know yet are no matter of words.
    expect(found.filter(({ message }) => !message.startsWith("CSS: "))).toEqual([]);
  });
});

describe("in a browser", () => {
  let open: OpenBrowser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    served = await serve(site());
    if (browserIsMissing() === undefined) open = await openBrowser();
  });
  afterAll(async () => {
    await open?.close();
    served?.close();
  });
  const needing = testNeeding(browserIsMissing());

  needing("nothing of a hostile text runs, loads, opens or asks, on any page", async () => {
    const page = await open?.browser.newPage();
    if (!page || !served) throw new Error("no browser");
    const heard: string[] = [];
    page.on("dialog", (dialog) => void (heard.push(dialog.message()), dialog.dismiss()));
    page.on("popup", (popup) => void heard.push(popup.url()));
    page.on("pageerror", (error) => void heard.push(String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy|refused/i.test(message.text())) heard.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(`${served?.address ?? ""}/`)) heard.push(request.url());
    });
    for (const path of [...pages, ...singles].filter((one) => one !== "404.html")) {
      await page.goto(`${served.address}/${path}`);
      await page.mouse.move(200, 200);
      await page.evaluate(() => {
        for (const link of document.querySelectorAll<HTMLElement>('article a[href^="#"]'))
          link.click();
      });
      expect(
        await page.evaluate(() => Reflect.get(globalThis, "ran") as unknown),
        path,
      ).toBeUndefined();
      expect(await page.evaluate(() => document.title), path).not.toBe("");
    }
    expect(heard).toEqual([]);
    await page.close();
  });

  needing("the longest word makes no page wider than a phone", async () => {
    if (!open || !served) throw new Error("no browser");
    const { address } = served;
    const all = [...pages, ...singles].map((path) => `${address}/${path}`);
    expect(await tooWide(open.browser, all)).toEqual([]);
  });

  needing("a note that turns its own words leaves the way back where it is", async () => {
    const page = await open?.browser.newPage({ viewport: { width: 1280, height: 800 } });
    if (!page || !served) throw new Error("no browser");
    await page.goto(`${served.address}/ga/75/res-75-2/index.html`);
    const edges = await page.locator("#fn3").evaluate((note) => {
      const range = document.createRange();
      range.selectNodeContents(note.querySelector("bdi") ?? note);
      const back = note.querySelector(".back")?.getBoundingClientRect();
      return { words: range.getBoundingClientRect().right, back: back?.left ?? 0 };
    });
    expect(edges.back).toBeGreaterThanOrEqual(edges.words);
    await page.close();
  });
});

describe("a name that would lead out of its folder", () => {
  const load = (change: (session: string) => string, files: readonly string[] = []) => {
    const own = mkdtempSync(join(tmpdir(), "plenary-names-"));
    try {
      const folder = join(own, "ga/75/en");
      mkdirSync(folder, { recursive: true });
      const session = `---\nkind: session\nbody: ga\nname: Assembly\nsession: 75\nlanguage: en\nparts:\n  - - res-75-1\n---\n`;
      for (const file of ["res-75-1.md", ...files]) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(
          join(folder, file),
          "---\nkind: resolution\nnumber: 75/1\n---\n\n1. *Urges* all.\n",
        );
      }
      writeFileSync(join(folder, "session.md"), change(session));
      return loadSessions(own).map((loaded) => loaded.session);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  };

  test("is taken where it is plain", () => {
    expect(load((session) => session)).toHaveLength(1);
  });

  test.each([
    "..",
    "../../out",
    "%2e%2e",
    "a b",
    'a"b',
    "a\\nb",
    "index.html",
    "res-75-1/../../x",
    "a\\u202Eb",
  ])("is refused as the name of a text: %s", (name) => {
    const files = name === ".." ? ["...md"] : name === "%2e%2e" ? ["%2e%2e.md"] : [];
    expect(() =>
      load(
        (session) => session.replace("- - res-75-1", `- - "${name.replaceAll('"', '\\"')}"`),
        files,
      ),
    ).toThrow(/the session names .*; expected small letters, digits and hyphens/);
  });

  test.each([
    ["body: ga", "body: ../ga"],
    ["body: ga", 'body: "ga\\r\\nX-Ran: 1"'],
    ["session: 75", "session: 75/../.."],
    ["language: en", "language: ../en"],
  ])("is refused as %s", (before, after) => {
    expect(() => load((session) => session.replace(before, after))).toThrow(/field “\w+” is /);
  });
});
