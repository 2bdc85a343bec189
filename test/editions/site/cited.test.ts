import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadSessions, type LoadedSession } from "../../../build/load.ts";
import { normalize } from "../../../build/normalize.ts";
import { citationsOf } from "../../../src/editions/site/citations.ts";
import { joinCitations } from "../../../src/editions/site/cited.ts";
import { planPages } from "../../../src/editions/site/pages.ts";
import { findReferences } from "../../../src/enrich/find.ts";
import { plainText } from "../../../src/model/inlines.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { nameUnits } from "../../../src/model/name.ts";
import { renderPage } from "../../../templates/site/page.ts";

const root = join(import.meta.dirname, "../../..");
const SHARED = join(root, "../shared");
const KEY = join(SHARED, "domain/inventory.json");
const MISSING = existsSync(KEY) ? undefined : "no answer key in ../shared/domain";

let folder: string | undefined;
let sessions: readonly LoadedSession[] = [];
let pages = new Map<string, string>();

// The real session, and the three resolutions of the General Assembly that cite it, as far as they are there.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-cited-"));
  vi.stubEnv("PLENARY_CACHE", join(folder, "cache"));
  const content = join(folder, "content");
  cpSync(join(root, "content"), content, { recursive: true });
  for (const text of ["75-194", "77-235", "79-190"]) {
    const from = join(SHARED, `corpora/un-xml/ga/${text}.en.xml`);
    mkdirSync(join(content, "source"), { recursive: true });
    if (existsSync(from)) cpSync(from, join(content, `source/${text}.en.xml`));
  }
  await normalize({ content });
  sessions = loadSessions(content);
  const published = sessions.map(({ session }) => ({
    session,
    proof: { sources: [], corrections: [], unsourced: [] },
    downloads: [],
  }));
  pages = new Map(planPages(published).map((page) => [page.path, renderPage(page)]));
});
afterAll(() => {
  vi.unstubAllEnvs();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** The links of a page that are references, with the words that are linked. */
function referencesOn(page: string): { readonly href: string; readonly words: string }[] {
  const links = page.matchAll(/<a class="reference" href="([^"]*)"[^>]*>(.*?)<\/a>/g);
  return [...links].map(([, href = "", words = ""]) => ({ href, words }));
}

test("every link of the real texts to a place of the site leads to a page and an anchor that are there", () => {
  const ids = new Map(
    [...pages].map(([path, page]) => [
      path,
      new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const texts = [...pages.keys()].filter((path) => /\/(?:res|dec|draft)-[^/]+\/index/.test(path));
  let count = 0;
  const dead = texts.flatMap((path) => {
    const page = pages.get(path) ?? "";
    const cited = /<details class="cite">\n<summary>Cited in.*?<\/details>/s.exec(page)?.[0] ?? "";
    const citing = [...cited.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    return [...referencesOn(page).map(({ href }) => href), ...citing].flatMap((href) => {
      if (href.startsWith("https://docs.un.org/en/")) return [];
      count += 1;
      const [to = "", anchor] = href.split("#");
      const there = ids.get(to === "" ? path : posix.join(posix.dirname(path), to));
      return there && (anchor === undefined || there.has(anchor)) ? [] : [`${path}: ${href}`];
    });
  });
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(200);
});

test("every reference of the real texts is a link, but for those in a title and to the very text that they stand in", () => {
  for (const { path, session } of sessions.filter(({ path: at }) => at.startsWith("cosp"))) {
    const [body, number] = path.split("/");
    for (const { id } of instrumentsOf(session)) {
      const page = pages.get(`${body}/${number}/${id}/index.html`) ?? "";
      const expected = findReferences(session)
        .references.filter(({ document, unit }) => document === id && unit !== "title")
        .flatMap(({ targets }) => targets)
        .filter(({ target }) => target.type !== "here" || target.unit !== undefined);
      // A mark of a note or italics cut a link in two.
      expect(referencesOn(page).length, id).toBeGreaterThanOrEqual(expected.length);
    }
  }
});

interface LaterCitation {
  readonly target: string;
  readonly by: string;
  /** `op 34`, `pp Welcoming`, `pp (2)`, which is two of them. */
  readonly at: string;
}

test("what cites a text later is found where it stands, as the answer key has it", ({ skip }) => {
  if (MISSING !== undefined) return skip(MISSING);
  const key: { laterCitations: { items: LaterCitation[] } } = JSON.parse(readFileSync(KEY, "utf8"));
  const linksOf = joinCitations(sessions.map(({ session }) => citationsOf(session)));
  const own = sessions.find(({ path }) => path === "cosp-uncac/7/en");
  if (!own) throw new Error("the real session is not there");
  const { cited } = linksOf(own.session);
  const found = Object.entries(cited).flatMap(([id, texts]) =>
    texts.flatMap(({ id: by, path, places }) =>
      places.map(({ unit }) => ({
        target: id.replace(/^res-(\d+)-/, "$1/"),
        by: by.replace(/^res-(\d+)-(\d+)$/, "A/RES/$1/$2"),
        unit,
        lead: leadOf(path, by, unit),
      })),
    ),
  );
  const matches = (one: (typeof found)[number], { target, by, at }: LaterCitation): boolean => {
    if (one.target !== target || one.by !== by) return false;
    const [part = "", ...rest] = at.replace(/ ?\(\d\)$/, "").split(" ");
    if (part === "op") return one.unit === `op${rest.join("")}`;
    return one.unit.startsWith("pp") && (rest.length === 0 || one.lead === rest.join(" "));
  };
  const { items } = key.laterCitations;
  const recalled = items.filter((item) => found.some((one) => matches(one, item)));
  const right = found.filter((one) => items.some((item) => matches(one, item)));
  console.log(
    `later citations: recall ${recalled.length} of ${items.length}, precision ${right.length} of ${found.length}`,
  );
  expect(items.filter((item) => !recalled.includes(item))).toEqual([]);
  expect(found.filter((one) => !right.includes(one))).toEqual([]);
});

/** The words that a paragraph opens with, in italics. */
function leadOf(path: string, id: string, unit: string): string {
  const [body, number] = path.split("/");
  const session = sessions.find(({ path: at }) => at === `${body}/${number}/en`)?.session;
  const text = session && instrumentsOf(session).find((one) => one.id === id);
  const found = text && nameUnits(text).find(({ name }) => name === unit);
  const [first] = found && "text" in found.node ? found.node.text : [];
  return first?.type === "emphasis" ? plainText(first.children) : "";
}

test("a text shows who cites it, and a citation leads to the text where that is on the site", ({
  skip,
}) => {
  const citing = pages.get("ga/75/res-75-194/index.html");
  if (citing === undefined) return skip("no official texts in ../shared/corpora");
  expect(citing).toContain('href="../../../cosp-uncac/7/res-7-8/index.html">resolutions 7/8</a>');
  expect(pages.get("cosp-uncac/7/res-7-8/index.html")).toContain(
    'General Assembly, <a href="../../../ga/75/res-75-194/index.html">Resolution 75/194</a>: <a href="../../../ga/75/res-75-194/index.html#pp22">preambular para. 22</a>, <a href="../../../ga/75/res-75-194/index.html#op34">para. 34</a>',
  );
  // What nobody cites says nothing of it.
  expect(pages.get("cosp-uncac/7/res-7-3/index.html")).not.toContain("Cited in");
});
