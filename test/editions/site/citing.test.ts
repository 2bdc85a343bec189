import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { loadSessions } from "../../../build/load.ts";
import { writeBibtex } from "../../../src/editions/site/bibtex.ts";
import { citationRecord, type CitedText } from "../../../src/editions/site/citation-record.ts";
import { planPages, type PageOf } from "../../../src/editions/site/pages.ts";
import { writeRis } from "../../../src/editions/site/ris.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { nameUnits } from "../../../src/model/name.ts";
import { readPage } from "../../../src/verify/html.ts";
import { citeFiles, recordOf, renderCiteFile } from "../../../templates/site/cite-files.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { citedPlaces, citeIn, noteCitation } from "../../../templates/wording/citations.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { sessionOf, textOf } from "../made-session.ts";
import { PAGE, DESK, PHONE, readerOfSmallSite } from "./reader.ts";

const ADDRESS = "https://texts.example.org/un/";
const CONFERENCE =
  "Conference of the States Parties to the United Nations Convention against Corruption";

const [real] = loadSessions();
if (!real) throw new Error("there is no session");
const { session } = real;
const published = {
  session,
  proof: { sources: [], corrections: [], unsourced: [] },
  downloads: [],
};
const pages = planPages([published]).filter((page): page is PageOf<"cite"> => page.kind === "cite");
const pageOf = (id: string) => {
  const page = pages.find(({ instrument }) => instrument.id === id);
  if (!page) throw new Error(`there is no page on citing ${id}`);
  return page;
};
const cite = (id: string, name: string) => {
  const { instrument } = pageOf(id);
  const place = citedPlaces(instrument, "en").find((one) => one.name === name)?.place ?? "";
  return citeIn(noteCitation(instrument, session), place, "en");
};

describe("a paragraph is cited in a note", () => {
  test("by the body, the text and its place, and where it is found as far as a fact tells", () => {
    expect(cite("res-7-1", "op28.c")).toBe(
      `${CONFERENCE} resolution 7/1, para. 28 (c); see CAC/COSP/2017/14, sect. I.A`,
    );
    expect(cite("res-7-1", "pp22.c")).toBe(
      `${CONFERENCE} resolution 7/1, preambular para. 22 (c); see CAC/COSP/2017/14, sect. I.A`,
    );
    // No fact tells which section the decisions stand in.
    expect(cite("dec-7-1", "a")).toBe(
      `${CONFERENCE} decision 7/1, para. (a); see CAC/COSP/2017/14`,
    );
    expect(cite("draft-technical-assistance", "op2")).toMatch(
      /, seventh session, draft resolution, “Technical assistance .*”, para\. 2$/,
    );
  });

  test("in each language as it does, and without a report where none is known", () => {
    const cited = ["ar", "zh", "en", "fr", "ru", "es"].map((language) => {
      const text = textOf(
        "---\nkind: resolution\nnumber: 7/1\n---\n\n1. One;\n\n    (a) Two.\n",
        "res-7-1",
      );
      const own = sessionOf([text], {
        language,
        body: { id: "b", name: "B" },
        facts: [
          { name: "report", value: "R/1", evidence: "" },
          { name: "section", of: "part-1", value: "I.A", evidence: "" },
        ],
      });
      const [, item] = citedPlaces(text, language);
      const note = citeIn(noteCitation(text, own), item?.place ?? "", language);
      expect(noteCitation(text, { ...own, facts: [] }).see).toBe("");
      return [language, note];
    });
    expect(Object.fromEntries(cited)).toEqual({
      ar: "B، القرار 7/1، الفقرة 1 (a)؛ انظر R/1، الفرع I.A",
      zh: "B第7/1号决议，第1(a)段；见R/1，第I.A节",
      en: "B resolution 7/1, para. 1 (a); see R/1, sect. I.A",
      fr: "B, résolution 7/1, par. 1 (a)\u00A0; voir R/1, sect. I.A",
      ru: "B, резолюция 7/1, пункт 1 (a); см. R/1, разд. I.A",
      es: "B, resolución 7/1, párr. 1 (a); véase R/1, secc. I.A",
    });
  });

  test("is never said to have a number that is not printed", () => {
    const text = textOf(
      "---\nkind: resolution\nnumber: 7/1\n---\n\n***\n\nOne.\n\n1. Two:\n\n    Three.\n",
      "res-7-1",
    );
    expect(citedPlaces(text, "en").map(({ place }) => place)).toEqual([
      "unnumbered para. 1",
      "para. 1",
      "para. 1, unnumbered para. 1",
    ]);
  });
});

describe("the page on citing a text", () => {
  test("has each paragraph, item and table of it under its name, with its citation and a link to its words", () => {
    let all = 0;
    for (const page of pages) {
      const read = readPage(page.path, renderPage(page));
      const units = new Map(read.units.map(({ name, words }) => [name, words.join(" ")]));
      const links = new Set(read.pointers.map(({ target }) => target));
      const names = nameUnits(page.instrument).filter(({ type }) =>
        ["preambular", "operative", "annex", "table"].includes(type),
      );
      for (const { name } of names) {
        expect(links, page.path).toContain(`../index.html#${name}`);
        expect(units.get(name), name).toContain(cite(page.instrument.id, name));
      }
      all += names.length;
    }
    // 103 and 3 in preambles, 138 and 14 in resolutions, 4 in the decision, and 26 in the draft.
    expect(all).toBe(288);
  });

  test("has the citation in a sentence, with the day of adoption where that is known", () => {
    expect(renderPage(pageOf("res-7-1"))).toContain(
      `<p class="words">${CONFERENCE}, resolution 7/1 of 10 November 2017 (see CAC/COSP/2017/14, sect. I.A)</p>`,
    );
  });

  test("shows each record as the file beside it has it, and leads there", () => {
    const page = pageOf("res-7-3");
    const { all, links } = (() => {
      const { text, pointers } = readPage(page.path, renderPage(page, ADDRESS));
      return { all: text, links: pointers.map(({ target }) => target) };
    })();
    const files = citeFiles([page]);
    expect(files.map(({ path }) => path.split("/").at(-1))).toEqual([
      "cite.bib",
      "cite.ris",
      "cite.json",
    ]);
    for (const file of files) {
      expect(all).toContain(renderCiteFile(file, ADDRESS));
      expect(links).toContain(file.path.split("/").at(-1));
    }
  });
});

describe("a record for reference managers", () => {
  test("holds what the facts give, and nothing besides", () => {
    expect(recordOf(pageOf("res-7-1"), ADDRESS)).toEqual({
      id: "cosp-uncac-7-en-res-7-1",
      type: "report",
      genre: "Resolution",
      title:
        "Strengthening mutual legal assistance for international cooperation and asset recovery",
      number: "7/1",
      author: [{ literal: CONFERENCE }],
      authority: CONFERENCE,
      publisher: CONFERENCE,
      issued: { "date-parts": [[2017, 11, 10]] },
      "event-title": "Seventh session",
      "event-place": "Vienna",
      note: "see CAC/COSP/2017/14, sect. I.A",
      language: "en",
      URL: `${ADDRESS}cosp-uncac/7/res-7-1/`,
    });
    const draft = recordOf(pageOf("draft-technical-assistance"), undefined);
    for (const missing of ["author", "issued", "number", "note", "URL"])
      expect(draft).not.toHaveProperty(missing);
  });

  test("is told apart from every other one", () => {
    const ids = pages.map((page) => recordOf(page, undefined).id);
    expect(new Set(ids).size).toBe(instrumentsOf(session).length);
  });

  const HARD: CitedText = {
    id: "a-1",
    kind: "Резолюция",
    title: "加强 القرار {braces} 100% & #1 $5 a_b ~ ^ \\end “état”\n@misc{x,}\nER  - \nTY  - BOOK",
    number: "7/1",
    isAdopted: true,
    body: "Assemblée générale and others, of all",
    adopted: "2017-01-05",
    session: "7",
    place: undefined,
    see: "R/1",
    subjects: ["ASSETS, RECOVERY", "ÉTAT"],
    language: "zh",
    address: "https://example.org/a_b/%7E/",
  };

  test("keeps every letter in RIS, a field a line, whatever the words are", () => {
    const lines = writeRis(citationRecord(HARD)).split("\n");
    expect(lines.every((line) => line === "" || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith("TY"))).toEqual(["TY  - RPRT"]);
    expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
    expect(lines).toContain(`TI  - ${HARD.title.replaceAll("\n", " ")}`);
    expect(lines).toContain("AU  - Assemblée générale and others, of all");
    expect(lines).toContain("DA  - 2017/01/05");
    expect(lines).toContain("KW  - ASSETS, RECOVERY");
  });

  test("keeps every letter in BibTeX, and leaves TeX nothing to do", () => {
    const written = writeBibtex(citationRecord(HARD));
    expect(written.match(/^@/gm)).toHaveLength(1);
    expect(written).toContain(
      "title = {{加强 القرار \\{braces\\} 100\\% \\& \\#1 \\$5 a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end “état” @misc\\{x,\\} ER - TY - BOOK}}",
    );
    expect(written).toContain("month = jan,\n  date = {2017-01-05},");
    expect(written).toContain("url = {https://example.org/a_b/%7E/}");
  });

  testNeeding(pandocIsMissing())(
    "is read back from BibTeX by another program as it was",
    async () => {
      for (const page of pages) {
        const record = recordOf(page, ADDRESS);
        const {
          authority: _,
          "event-title": __,
          "event-place": ___,
          language: ____,
          ...kept
        } = record;
        const { stdout } = spawnSync("pandoc", ["-f", "bibtex", "-t", "csljson"], {
          input: writeBibtex(record),
          encoding: "utf8",
        });
        expect(JSON.parse(stdout)).toEqual([kept]);
      }
    },
  );
});

function pandocIsMissing(): string | undefined {
  const { status } = spawnSync("pandoc", ["--version"]);
  return status === 0 ? undefined : "pandoc is not installed";
}

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const CITE = PAGE.replace("index.html", "cite/index.html");
const needing = testNeeding(browserIsMissing());
const read = readerOfSmallSite();

describe("a reader who cites", () => {
  needing("copies a citation or a record with one press, and is told which", () =>
    read({ ...DESK, ...CLIPBOARD }, CITE, async (page) => {
      for (const [name, copied] of [
        ["Copy: para. 2 (c) (ii)", "Sessions resolution 7/1, para. 2 (c) (ii)"],
        ["Copy: BibTeX", "@techreport{ga-7-en-res-7-1,"],
      ] as const) {
        await page.getByRole("button", { name, exact: true }).click();
        await page.getByRole("status").getByText(`Citation copied: ${copied}`).waitFor();
        const clipboard = await page.evaluate(() => navigator.clipboard.readText());
        expect(clipboard.split("\n")[0]).toBe(copied);
      }
    }),
  );

  needing("gets from the label of each paragraph the same as stands on that page", async () => {
    const expected: Record<string, string> = {};
    await read(DESK, CITE, async (page) => {
      const items = await page
        .locator(".places li")
        .evaluateAll((all) =>
          all.map((item) => [item.id, item.querySelector(".words")?.textContent ?? ""]),
        );
      for (const [id = "", words = ""] of items) expected[id] = words;
    });
    await read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
      const names = ["pp2", "pp3.a", "op1", "op2.c.i", "annex.1"];
      for (const name of names) {
        await page.locator(`[id="${name}"]`).locator(".label, .place").first().click();
        await page.getByRole("button", { name: "Copy citation" }).click();
        await page.getByRole("status").getByText("Citation copied:").waitFor();
        const clipboard = await page.evaluate(() => navigator.clipboard.readText());
        expect(clipboard).toBe(expected[name]);
      }
      await page.locator('[id="op3"] .label').click();
      await page.getByRole("link", { name: "All forms of citation" }).last().click();
      await page.waitForURL(/\/cite\/index\.html#op3$/);
    });
  });

  needing("has all of it without a script, and no control that would do nothing", () =>
    read({ ...PHONE, javaScriptEnabled: false }, CITE, async (page) => {
      expect(await page.getByRole("button").count()).toBe(0);
      expect(await page.locator(".words").first().isVisible()).toBe(true);
    }),
  );
});
