import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { editionName, loadSessions } from "../../build/load.ts";
import { openTab } from "../../build/print-tabs.ts";
import { printSession } from "../../build/print-session.ts";
import type { KnownPages } from "../../build/print.ts";
import { proveSession } from "../../build/proof.ts";
import { readInstrument } from "../../src/markdown/read.ts";
import type { Block, Instrument, Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { readReport } from "../../src/read/report/read.ts";
import { readPdf, type PdfText } from "../../src/verify/pdf.ts";
import { readRuns } from "../../src/verify/pdf-runs.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import { imprint } from "../../templates/print/front-matter.ts";
import { registersOf } from "../../templates/registers/book.ts";
import { sessionName, shortName, titleOf } from "../../templates/wording/phrases.ts";
import { wordingFor } from "../../templates/wording/table.ts";
import { browserIsMissing } from "../checkers.ts";
import { madeEditions } from "../made.ts";

const [loaded] = loadSessions();
if (!loaded) throw new Error("content holds no session");
const session: Session = loaded.session;
const texts = instrumentsOf(session);
const english = wordingFor("en");
const draftsPage = `${english.drafts} ${english.draftNotice}`;

describe.skipIf(browserIsMissing() !== undefined)("the printed compendium", () => {
  let bytes: Uint8Array;
  let pageOf: ReadonlyMap<string, number>;
  let book: PdfText;

  beforeAll(async () => {
    const file = join(await madeEditions(), "print", editionName(loaded));
    const known: KnownPages = JSON.parse(await readFile(`${file}.pages.json`, "utf8"));
    bytes = await readFile(`${file}.pdf`);
    pageOf = new Map(Object.entries(known.starts));
    book = await readPdf(bytes);
  });

  test("holds every word, note and name of the session in order, on the page where it says", async () => {
    expect(await verifyPrint(bytes, session, draftsPage)).toEqual([]);
  });

  describe("is found wanting, by name, against a session that has", () => {
    const [text, ...others] = session.drafts;
    const [first, ...rest] = text?.operative ?? [];
    if (text === undefined || first?.type !== "paragraph") throw new Error("no draft");
    const word = { type: "text", value: " at once" } as const;
    const mark = { type: "note-reference", label: "2" } as const;
    const cases = [
      [
        "one more word",
        { operative: [{ ...first, text: [...first.text, word] }, ...rest] },
        `words ${text.id}#op1`,
      ],
      [
        "another number",
        { operative: [{ ...first, label: "1 bis." }, ...rest] },
        `words ${text.id}#op1bis`,
      ],
      [
        "one more paragraph",
        { operative: [first, { ...first, label: "1 bis." }, ...rest] },
        `words ${text.id}#op1bis`,
      ],
      [
        "a mark elsewhere",
        { operative: [{ ...first, text: [...first.text, mark] }, ...rest] },
        `notes ${text.id}`,
      ],
      [
        "another note",
        {
          notes: text.notes.map((note) => (note.label === "2" ? { ...note, text: [word] } : note)),
        },
        `notes ${text.id}#fn2`,
      ],
    ] as const;
    test.for(cases)("%s", async ([, change, broken]) => {
      const drafts = [{ ...text, ...change }, ...others];
      const breaches = await verifyPrint(bytes, { ...session, drafts }, draftsPage);
      expect(breaches.map(({ law, place }) => `${law} ${place}`)).toContain(broken);
    });
  });

  test("has the 29 notes of the report and the three of the draft, and all their marks", () => {
    // A note that is shown again has its name where it stands first.
    const names = [...book.destinations.keys()].filter((name) => /\.fn(?!ref)[^.]*$/.test(name));
    expect(names).toHaveLength(29 + 3);
    const labels = Array.from({ length: 29 }, (_, index) => String(index + 1));
    expect(new Set(book.notes.map(({ label }) => label))).toEqual(new Set([...labels, "*"]));
    expect(book.marks).toHaveLength(43);
  });

  test("lists parts and texts by their whole titles, in the contents and in the bookmarks", () => {
    const lines = [
      ...session.parts.flatMap(({ instruments }, nth) => [
        nth === 0 ? "A. Resolutions" : "B. Decisions",
        ...instruments.map((text) => `${shortName(text, english)}. ${titleOf(text, english)}`),
      ]),
      english.drafts,
      ...session.drafts.map((text) => `${shortName(text, english)}. ${titleOf(text, english)}`),
      ...registersOf(session).map(({ title }) => title),
    ];
    expect(book.outline.map(({ title }) => title)).toEqual(lines);
    expect(book.contents.map(({ words }) => words.join(" "))).toEqual(
      lines.map((line) => line.replace(/(7\/\d|resolution)\. /, "$1 ")),
    );
  });

  test("names the body on left pages, the text on right pages, neither where one opens, and numbers them all", () => {
    const opening = new Set(book.outline.map(({ page }) => page));
    const written = new Set([...book.body.map(({ page }) => page), ...book.indexes]);
    for (const { page, head, foot } of book.furniture) {
      const text = texts.findLast(({ id }) => (pageOf.get(id) ?? 0) <= page);
      const left = `${session.body.name} · ${sessionName(session)}`;
      const register = book.outline.findLast((one) => one.page <= page)?.title ?? "";
      const right = book.indexes.has(page) ? register : text ? shortName(text, english) : "";
      const isBlank = !written.has(page);
      expect(foot).toBe(isBlank ? "" : book.labels[page - 1]);
      expect(head).toBe(isBlank || opening.has(page) ? "" : page % 2 === 0 ? left : right);
    }
  });

  test("numbers the front matter i, ii, iii and the body 1, 2, 3, in the file as in print", () => {
    const [first = 0] = book.outline.map(({ page }) => page);
    expect(book.labels.slice(0, first - 1)).toEqual(["i", "ii", "iii", "iv", "v", "vi"]);
    expect(book.labels.slice(first - 1)).toEqual(
      Array.from({ length: book.pages - first + 1 }, (_, nth) => String(nth + 1)),
    );
  });

  test("opens each part, each text and what follows them on a right page", () => {
    const [first, ...others] = registersOf(session).map(({ title }) => title);
    expect(others.length).toBeGreaterThan(0);
    for (const { title, page } of book.outline) {
      if (!others.includes(title)) expect(page % 2, title).toBe(1);
    }
    expect(book.outline.map(({ title }) => title)).toContain(first);
  });

  test("says to the e-book the page of every place that it names", () => {
    expect(Object.fromEntries(pageOf)).toEqual(Object.fromEntries(book.destinations));
  });

  test("says its title, its author and its language", () => {
    expect(book.title).toMatch(/^Resolutions adopted by .*, seventh session$/);
    expect(book.author).toBe(session.body.name);
    expect(book.language).toBe("en");
  });

  test("says in the imprint how to cite a text and what was proved", () => {
    const page = String(imprint(session, proveSession(session).proof));
    expect(page).toContain("resolution 7/1 of 10 November 2017 (see CAC/COSP/2017/14, sect. I.A)");
    expect(page).toContain("13,375 of 13,375 words of the report");
    expect(String(imprint(session, undefined))).not.toContain("Proof");
  });

  describe("with a browser of its own", () => {
    let running: RunningBrowser;
    let folder = "";

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "plenary-print-"));
      vi.stubEnv("TZ", "Pacific/Kiritimati");
      vi.stubEnv("TMPDIR", folder);
      vi.stubEnv("PLENARY_CACHE", join(folder, "cache"));
      running = await launchBrowser();
    });

    afterAll(async () => {
      await running.close();
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true, force: true });
    });

    test("is the same file, byte for byte, when it is printed again in another time zone", async () => {
      const again = await printSession(session, proveSession(session).proof, running);
      expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
    });

    describe("is found wanting, by name, when it is printed without", () => {
      const [draft] = session.drafts;
      if (!draft) throw new Error("no draft");
      const whole = { ...session, title: [], parts: [] };
      const without = (block: Block, words: string): Block => {
        if (block.type === "table") return block;
        const text = block.text.map((run) =>
          run.type === "text" ? { ...run, value: run.value.replace(words, "") } : run,
        );
        return { ...block, text };
      };
      const operative = (change: (block: Block) => readonly Block[]) =>
        draft.operative.flatMap((block, nth) => (nth === 7 ? change(block) : [block]));
      const cases: readonly (readonly [string, Partial<Instrument>, string])[] = [
        [
          "a word",
          { operative: operative((one) => [without(one, "country ")]) },
          "words draft-technical-assistance#op8",
        ],
        [
          "a number",
          {
            operative: operative((one) =>
              one.type === "paragraph" ? [{ ...one, label: undefined }] : [one],
            ),
          },
          "words draft-technical-assistance#op8",
        ],
        ["a paragraph", { operative: operative(() => []) }, "words draft-technical-assistance#op8"],
        [
          "the words of a note",
          { notes: draft.notes.map((note) => ({ ...note, text: note.text.slice(0, 1) })) },
          "notes draft-technical-assistance#fn1",
        ],
      ];
      test.for(cases)("%s", async ([, change, broken]) => {
        const lossy = { ...whole, drafts: [{ ...draft, ...change }] };
        const { bytes: printed } = await printSession(lossy, undefined, running);
        const breaches = await verifyPrint(printed, whole, draftsPage);
        expect(breaches.map(({ law, place }) => `${law} ${place}`)).toContain(broken);
      });
    });

    test("keeps the space between the mark of a note and a link", async () => {
      const text = [
        "Resolution 7/1",
        "On links",
        "The Conference,",
        "Recalling the plan of 2 July 2015,¹ [CAC/COSP/2017/5](#) and all else,",
        "1. *Decides* to rest.",
        "¹ As noted.",
      ].join("\n\n");
      const { parts } = readReport({ path: "report.txt", text });
      const linked = { ...session, title: [], parts, drafts: [] };
      const { bytes: printed } = await printSession(linked, undefined, running);
      expect(await verifyPrint(printed, linked, "")).toEqual([]);
    });

    describe("sets a text", () => {
      const print = async (language: string, body: string) => {
        const head = "---\nkind: resolution\nnumber: 7/1\nsource: source/report.txt\n---\n";
        const text = `${head}\n# Resolution 7/1\n\nThe Conference,\n\n${body}`;
        const { instrument } = readInstrument({ path: "text.md", text }, "res-7-1");
        const part = { label: undefined, title: undefined, opening: undefined };
        const parts = [{ ...part, instruments: [instrument] }];
        const own = { ...session, language, title: [], parts, drafts: [] };
        const { bytes: printed } = await printSession(own, undefined, running);
        expect(await verifyPrint(printed, own, "")).toEqual([]);
        return printed;
      };

      test("and ends no page with headings, however many", async () => {
        const sentence =
          "urges all States parties to cooperate with each other and to report on it; ";
        for (const sentences of [27, 29]) {
          const body = `1. *Decides* ${sentence.repeat(sentences)}\n\n# Annex\n\n## Guidelines\n\n### I. General\n\n1. ${sentence.repeat(4)}\n`;
          const { destinations } = await readPdf(await print("en", body));
          const headings = [...destinations].filter(([name]) => name.startsWith("res-7-1.annex"));
          expect(headings.length).toBeGreaterThan(3);
          expect(new Set(headings.map(([, page]) => page)).size).toBe(1);
        }
      });

      test("and begins no line with the mark of a note, in Chinese neither", async () => {
        const paragraphs = Array.from({ length: 24 }, (_, nth) => {
          return `${nth + 1}. *决定*${"联合国大会决议".repeat(6).slice(0, 24 + nth)}》[^1] 各国；`;
        });
        const printed = await print("zh", `${paragraphs.join("\n\n")}\n\n[^1]: 同上。\n`);
        const runs = (await PDFDocument.load(printed)).getPages().flatMap((page) => readRuns(page));
        const marks = runs.flatMap(({ size, text: label }, at) =>
          size < 7.8 && /^\d+$/.test(label.trim()) ? [at] : [],
        );
        expect(marks).toHaveLength(24);
        for (const at of marks) {
          expect(Math.abs((runs[at]?.y ?? 0) - (runs[at - 1]?.y ?? 0))).toBeLessThan(6);
        }
      });
    });

    test.each([
      ["asks for a file of others", `<img src="https://example.org/a.png" alt="">`, "none of our"],
      ["reports an error", `<script>console.error("lost")</script>`, "lost"],
      ["throws", `<script>throw new Error("lost")</script>`, "lost"],
      ["does not end", `<script>for (;;);</script>`, "not finished after 3 seconds"],
    ])("is not made when its page %s", async (_, markup, message) => {
      const content = `<!doctype html><link rel="icon" href="data:,"><body><p>Text</p>${markup}</body>`;
      const files = new Map([["book.html", { type: "text/html", content }]]);
      const tab = await openTab(running.browser, files, 3000);
      const printing = tab.work({
        name: "a book",
        file: "book.html",
        run: (page) => page.pdf(),
      });
      await expect(printing).rejects.toThrow(message);
      await tab.close();
    });
  });
});
