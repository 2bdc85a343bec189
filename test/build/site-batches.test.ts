import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { chooseSessions, findSessions } from "../../build/load.ts";
import { normalize } from "../../build/normalize.ts";
import { makeBatches } from "../../build/site-batches.ts";
import { makeSite } from "../../build/site.ts";
import { verifyEditions } from "../../build/verify.ts";
import { silent } from "../made.ts";

const official = (symbol: string, words: string) =>
  `<akomaNtoso><statement name="resolution"><meta><identification>
<FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2020-12-16/x/"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p></coverPage>
<preface><p><docNumber>${symbol.slice(6)}.</docNumber> <docTitle>Asset recovery</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p>${words}</p></content></paragraph></mainBody>
</statement></akomaNtoso>`;

let folder: string | undefined;
let content = "";

beforeAll(async () => {
  const made = mkdtempSync(join(tmpdir(), "plenary-batches-"));
  folder = made;
  vi.stubEnv("PLENARY_CACHE", join(made, "cache"));
  content = join(made, "content");
  mkdirSync(join(content, "source"), { recursive: true });
  for (const session of [74, 75, 76]) {
    const text = official(`A/RES/${session}/1`, `Urges States to act in session ${session}.`);
    writeFileSync(join(content, "source", `${session}.xml`), text);
  }
  await normalize({ content });
});
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** The pages, by their paths. */
async function layOut(name: string, limits?: { files: number; few: number }) {
  const place = join(content, "..", name);
  const places = findSessions(content).map((path) => ({ content, path }));
  const batches = await makeBatches(places, { folder: place, taken: place }, undefined, limits);
  const files = globSync("**/*.{html,js}", { cwd: place }).sort();
  const pages = files.map((file) => [file, readFileSync(join(place, file), "utf8")] as const);
  return { batches, pages: new Map(pages) };
}

test("pages laid out batch by batch on threads are those laid out at once", async () => {
  const once = await layOut("once");
  const shared = await layOut("shared", { files: 1, few: 0 });
  expect(once.batches).toHaveLength(1);
  expect(shared.batches).toHaveLength(3);
  expect(once.pages.size).toBe(27);
  expect(shared.pages).toEqual(once.pages);
});

test("a word that is gone from a page is named, by threads as at once", async () => {
  const made = join(content, "..", "made");
  const places = chooseSessions(content);
  await makeSite(silent, places, made);
  const page = join(made, "site/ga/75/res-75-1/index.html");
  rmSync(join(page, "../../../../assets/site.css"));
  const markup = readFileSync(page, "utf8");
  rmSync(page);
  writeFileSync(page, markup.replace("States to act", "to act"));
  for (const limits of [{ files: 1, few: 0 }, undefined]) {
    const verified = verifyEditions(silent, places, made, ["site"], limits);
    await expect(verified).rejects.toThrow(/res-75-1#op1: .*\[-States-\]/);
    // What is missing is missed by the pages of each session, and by those that are of none.
    await expect(verified).rejects.toThrow(/site, ga\/76\/index.html: .*site.css/);
    await expect(verified).rejects.toThrow(/site, index.html: .*site.css/);
  }
});

test("a text that was changed is laid out again, and the others are as before", async () => {
  const limits = { files: 1, few: 0 };
  const before = await layOut("before", limits);
  const file = join(content, "ga/75/en/res-75-1.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("States", "all States"));
  const after = await layOut("after", limits);
  const changed = [...after.pages].flatMap(([path, page]) =>
    page === before.pages.get(path) ? [] : [path],
  );
  expect(changed).toContain("ga/75/res-75-1/index.html");
  expect(changed.every((path) => /^(?:ga\/75\/|downloads\/ga-75-)/.test(path))).toBe(true);
  expect(after.pages.get("ga/75/res-75-1/index.html")).toContain("all States");
});

test("a text that another comes to cite says so, and nothing else is laid out anew", async () => {
  const limits = { files: 1, few: 0 };
  const before = await layOut("uncited", limits);
  const file = join(content, "ga/76/en/res-76-1.md");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace("States to", "States, in its resolution 74/1, to"),
  );
  const after = await layOut("cited", limits);
  const changed = [...after.pages.keys()].filter(
    (path) => after.pages.get(path) !== before.pages.get(path),
  );
  expect(changed.filter((path) => !/^(?:ga\/76\/|downloads\/ga-76-)/.test(path))).toEqual([
    "ga/74/res-74-1/index.html",
  ]);
  expect(after.pages.get("ga/74/res-74-1/index.html")).toContain(
    '<a href="../../76/res-76-1/index.html#op1">para. 1</a>',
  );
  expect(after.pages.get("ga/76/res-76-1/index.html")).toContain(
    'href="../../74/res-74-1/index.html">resolution 74/1</a>',
  );
});

test("a link to another session is followed, and named where nothing is there", async () => {
  const made = join(content, "..", "linked");
  const places = chooseSessions(content);
  await makeSite(silent, places, made);
  // Words that were changed here are missed too.
  const complaint = () =>
    verifyEditions(silent, places, made, ["site"], { files: 1, few: 0 }).then(String, String);
  expect(await complaint()).not.toContain("leads to");
  const page = join(made, "site/ga/74/res-74-1/index.html");
  const markup = readFileSync(page, "utf8");
  rmSync(page);
  writeFileSync(page, markup.replace("res-76-1/index.html#op1", "res-76-1/index.html#op9"));
  expect(await complaint()).toContain(
    "leads to “../../76/res-76-1/index.html#op9”, and ga/76/res-76-1/index.html has no such anchor",
  );
});

test("pages that were damaged where they are kept are made again", async () => {
  const before = await layOut("sound");
  const kept = globSync("cache/site/*/**/*.*", { cwd: join(content, "..") });
  expect(kept.length).toBeGreaterThan(9);
  for (const file of kept) {
    const place = join(content, "..", file);
    writeFileSync(place, readFileSync(place).subarray(0, 100));
  }
  expect((await layOut("mended")).pages).toEqual(before.pages);
});
