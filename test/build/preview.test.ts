import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { normalize } from "../../build/normalize.ts";
import { proveAgain } from "../../build/preview-proof.ts";
import { openTexts } from "../../build/preview-texts.ts";
import { startPreview, type Preview } from "../../build/preview.ts";
import { proveSession } from "../../build/proof.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";
import { openBrowser, type OpenBrowser } from "../editions/site/browser.ts";

const SESSION = `---
kind: session
body: ga
name: General Assembly
session: 75
language: en
parts:
  - [res-75-1, res-75-2]
---
`;

const text = (number: number, words: string) =>
  `---\nkind: resolution\nnumber: 75/${number}\n---\n\n# Resolution 75/${number}\n\n## Assets\n\n1. *Urges* ${words}.\n`;

/** So long a slow machine may take until a page is loaded anew. */
const PATIENCE = { timeout: 60_000 };

let folder = "";
let content = "";
let out = "";
const own = (file: string) => join(content, "ga/75/en", file);
const write = (file: string, words: string) => writeFileSync(own(file), words);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-preview-"));
  vi.stubEnv("PLENARY_CACHE", join(folder, "cache"));
  [content, out] = [join(folder, "texts"), join(folder, "out")];
  mkdirSync(own("."), { recursive: true });
  write("session.md", SESSION);
  write("res-75-1.md", text(1, "States to act"));
  write("res-75-2.md", text(2, "States to rest"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("who writes a text and looks at its page", () => {
  let opened: OpenBrowser | undefined;
  let preview: Preview | undefined;
  beforeAll(async () => {
    if (browserIsMissing() === undefined) opened = await openBrowser();
  });
  afterAll(() => opened?.close());
  afterEach(() => preview?.close());

  const look = async (path: string): Promise<Page> => {
    preview = await startPreview({ content, out }, 0);
    const page = await opened?.browser.newPage();
    if (!page) throw new Error("no browser");
    page.setDefaultTimeout(PATIENCE.timeout);
    await page.goto(`${preview.address}/${path}`);
    return page;
  };

  testNeeding(browserIsMissing())("sees a change when the file is saved", async () => {
    const page = await look("ga/75/res-75-1/");
    await page.getByText("Urges States to act.").waitFor();
    write("res-75-1.md", text(1, "all States to act at once"));
    await page.getByText("Urges all States to act at once.").waitFor();
    // The page before it names its title, and the contents too.
    await page.goto(`${preview?.address}/ga/75/res-75-2/`);
    write("res-75-1.md", text(1, "States").replace("Assets", "Other assets"));
    await page.getByRole("link", { name: "Other assets" }).waitFor();
  });

  testNeeding(browserIsMissing())(
    "sees what is wrong with a text at its place, above the last text that could be read, until it is mended",
    async () => {
      const page = await look("ga/75/res-75-1/");
      const panel = page.getByRole("region", { name: "1 error" });
      const broken = text(1, "nobody").replace("resolution\n", '"<img src=x onerror=alert(1)>"\n');
      write("res-75-1.md", broken);
      await panel.waitFor();
      const said = await panel.getByRole("listitem").textContent();
      expect(said).toMatch(
        /ga\/75\/en\/res-75-1\.md:2:7: error: field “kind” is .*; expected resolution, decision/,
      );
      expect(said).toContain('    kind: "<img src=x onerror=alert(1)>"\n          ^^^');
      expect(await page.title()).toMatch(/^1 error – Resolution 75\/1/);
      expect(await page.locator("img").count()).toBe(0);
      await page.getByText("Urges States to act.").waitFor();
      // Whoever reads another page hears of it too.
      await page.goto(`${preview?.address}/index.html`);
      await panel.waitFor();
      write("res-75-1.md", text(1, "all to act"));
      await panel.waitFor({ state: "detached" });
      await page.goto(`${preview?.address}/ga/75/res-75-1/`);
      await page.getByText("Urges all to act.").waitFor();
      expect(await page.title()).toMatch(/^Resolution 75\/1/);
    },
  );

  testNeeding(browserIsMissing())("finds the warnings about a text folded above it", async () => {
    write("res-75-1.md", `${text(1, "States")}\n[^9]: See there.\n`);
    const page = await look("ga/75/res-75-1/");
    const panel = page.getByRole("region", { name: "1 warning" });
    const warning = panel.getByText("(note-is-referenced)");
    expect(await warning.isVisible()).toBe(false);
    await panel.getByText("1 warning about this text").click();
    await warning.waitFor();
    await page.goto(`${preview?.address}/ga/75/res-75-2/`);
    expect(await page.getByRole("region", { name: "warning" }).count()).toBe(0);
  });

  testNeeding(browserIsMissing())(
    "keeps the session when its own file is broken or a text is gone",
    async () => {
      const page = await look("ga/75/res-75-1/");
      write("session.md", SESSION.replace("language: en", "language: fr"));
      await page.getByText("session.md:6:11: error").waitFor();
      await page.getByText("Urges States to act.").waitFor();
      write("session.md", SESSION);
      await page.getByText("session.md").waitFor({ state: "detached" });
      rmSync(own("res-75-2.md"));
      await page.getByText("the session names “res-75-2”").waitFor();
      await page.goto(`${preview?.address}/ga/75/res-75-2/`);
      await page.getByText("Urges States to rest.").waitFor();
    },
  );
});

describe("the preview", () => {
  let preview: Preview | undefined;
  afterEach(() => preview?.close());
  const get = async (path: string) => {
    const response = await fetch(`${preview?.address}/${path}`);
    return { status: response.status, body: await response.text() };
  };

  test("lays out the pages that are looked at and no others, in a folder of its own", async () => {
    mkdirSync(join(out, "site"), { recursive: true });
    writeFileSync(join(out, "site/index.html"), "published");
    preview = await startPreview({ content, out }, 0);
    expect((await get("ga/75/res-75-1/")).body).toContain("States to act");
    expect(globSync("preview/**/*.html", { cwd: out })).toEqual([
      join("preview/ga/75/res-75-1/index.html"),
    ]);
    expect(globSync("site/**/*.*", { cwd: out })).toEqual([join("site/index.html")]);
    expect(readFileSync(join(out, "site/index.html"), "utf8")).toBe("published");
  });

  test("has every file that a page asks for, and the session as one file", async () => {
    preview = await startPreview({ content, out }, 0);
    const { body } = await get("ga/75/");
    expect(body).toContain("One file, to keep or send");
    const links = [...body.matchAll(/(?:href|src)="(\.\.\/[^"#]+)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of new Set(links)) {
      expect((await get(new URL(link, "file:///ga/75/").pathname.slice(1))).status, link).toBe(200);
    }
    expect((await get("downloads/ga-75-en.html")).body).toContain('id="res-75-2.op1"');
  });

  test("says that an address leads nowhere, and gives no file from elsewhere", async () => {
    preview = await startPreview({ content, out }, 0);
    const { status, body } = await get("ga/75/res-75-9/");
    expect(status).toBe(404);
    expect(body).toContain("There is no page at this address");
    expect(await get("..%2Ftexts%2Fga%2F75%2Fen%2Fsession.md")).toEqual({ status: 404, body: "" });
  });

  test("ends when it is told to, and answers no more", async () => {
    preview = await startPreview({ content, out }, 0);
    const { address } = preview;
    await get("ga/75/");
    await preview.close();
    preview = undefined;
    await expect(fetch(address)).rejects.toThrow();
  });

  test("is refused where there is no session", async () => {
    rmSync(own("."), { recursive: true });
    await expect(startPreview({ content, out }, 0)).rejects.toThrow("no session found");
  });
});

test("the proof of a session is that of all its sources, though only one was read again", async () => {
  const official = (number: number) =>
    `<akomaNtoso><statement name="resolution"><meta><identification>
<FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2020-12-16/x/"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/76/${number}</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p></coverPage>
<preface><p><docNumber>76/${number}.</docNumber> <docTitle>Asset recovery</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p>Urges States to act.</p></content></paragraph></mainBody>
</statement></akomaNtoso>`;
  mkdirSync(join(content, "source"), { recursive: true });
  for (const number of [1, 2]) {
    writeFileSync(join(content, `source/${number}.xml`), official(number));
  }
  await normalize({ content });
  const texts = openTexts(content);
  const read = () => {
    const session = texts.read("ga/76/en")?.session;
    if (!session) throw new Error("no session");
    return session;
  };
  const session = read();
  const before = { session, proof: proveSession(session, content).proof };
  const file = join(content, "ga/76/en/res-76-2.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("States to", "to"));
  const after = read();
  const again = proveAgain(after, before, content);
  expect(again).toEqual(proveSession(after, content).proof);
  const found = again?.sources.map((source) => source.words - source.found);
  expect(found).toEqual([0, 1]);
});

describe("npm start", () => {
  /** A copy of the project, since this spoils it. */
  let copy = "";
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "plenary-start-"));
    for (const name of ["src", "templates", "package.json", "eleventy.config.ts"]) {
      cpSync(name, join(copy, name), { recursive: true });
    }
    mkdirSync(join(copy, "content")); // Eleventy wants it, though the texts are elsewhere
    cpSync("build", join(copy, "build"), {
      recursive: true,
      filter: (path) => !/build[\\/](?:out|\.cache)/.test(path),
    });
    symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"), "junction");
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("follows templates and styles, shows an error in them above the page as it was, and ends in peace", async () => {
    const child = spawn(process.execPath, ["build/start.ts", "--content", content, "--out", out], {
      cwd: copy,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    try {
      let said = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
      }
      const address = await vi.waitFor(() => {
        const [, found] = /Preview at (http:\/\/localhost:\d+)/.exec(said) ?? [];
        if (found === undefined) throw new Error(said);
        return found;
      }, PATIENCE);
      const get = async (path: string) => (await fetch(`${address}/${path}`)).text();
      const comes = (path: string, words: string | RegExp) =>
        vi.waitFor(async () => expect(await get(path)).toMatch(words), PATIENCE);
      const page = "ga/75/res-75-1/";
      await comes(page, "Urges</em> States to act");

      const style = join(copy, "templates/site/styles/text.css");
      writeFileSync(style, `${readFileSync(style, "utf8")}\n.preview-test { color: red; }\n`);
      await comes("assets/site.css", /\.preview-test/);

      const template = join(copy, "templates/site/text.ts");
      const sound = readFileSync(template, "utf8");
      writeFileSync(template, sound.replace("<article", '<article data-test="new"'));
      await comes(page, 'data-test="new"');

      writeFileSync(template, `${sound}\nexport const broken = <`);
      await comes(page, /1 error.*templates\/site\/text\.ts.*Urges<\/em> States to act/s);

      writeFileSync(
        template,
        sound.replace(
          "  const { id, level, name } = standing;",
          '  throw new Error("a <b>fault</b>");',
        ),
      );
      await comes(page, /Error: a &lt;b&gt;fault&lt;\/b&gt;.*templates\/site\/text\.ts:\d+/s);
      await comes(page, "Urges</em> States to act");

      writeFileSync(template, sound);
      await vi.waitFor(async () => expect(await get(page)).not.toMatch("preview-faults"), PATIENCE);
      expect(said).toContain("a <b>fault</b>");
    } finally {
      child.kill("SIGINT");
    }
    expect(await ended).toBe(0);
    expect(existsSync(join(out, "site"))).toBe(false);
  }, 300_000);
});
