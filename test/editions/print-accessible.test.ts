import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { editionName, loadSessions } from "../../build/load.ts";
import { makeBook } from "../../build/print-book.ts";
import { printSession } from "../../build/print-session.ts";
import type { Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits } from "../../src/model/name.ts";
import { describeFault, findFaults } from "../../src/verify/pdf-ua.ts";
import { raw } from "../../src/text/html.ts";
import { contentsOf } from "../../templates/print/contents.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { registersOf } from "../../templates/registers/book.ts";
import { directionOf } from "../../templates/wording/languages.ts";
import { wordingFor } from "../../templates/wording/table.ts";
import { browserIsMissing, testNeeding, verapdf, verapdfIsMissing } from "../checkers.ts";
import { madeEditions } from "../made.ts";
import { isThere } from "../read/akn/corpus.ts";
import { CODES, inSix, sessionIn } from "./in-six.ts";
import { hear, inOnePiece, type Heard, type Tag } from "./tag-tree.ts";

const [loaded] = loadSessions();
if (!loaded) throw new Error("content holds no session");
const session: Session = loaded.session;
const texts = instrumentsOf(session);

/** The words of the paragraphs of a session, with their labels where they have one, without the marks of notes. */
function paragraphsOf(chosen: Session): { label: string | undefined; words: string }[] {
  return instrumentsOf(chosen).flatMap((text) =>
    nameUnits(text).flatMap((unit) => {
      if (!("depth" in unit)) return [];
      return [{ label: unit.node.label, words: inOnePiece(plainText(unit.node.text)) }];
    }),
  );
}

describe.skipIf(browserIsMissing() !== undefined)(
  "the printed compendium, read to somebody,",
  () => {
    let bytes: Uint8Array;
    let heard: Heard;
    const all = (type: string): Tag[] => heard.tags.filter((tag) => tag.type === type);

    beforeAll(async () => {
      bytes = await readFile(join(await madeEditions(), "print", `${editionName(loaded)}.pdf`));
      heard = await hear(bytes);
    });

    test("says each paragraph in one piece, though pages end in it", () => {
      const said = new Set(all("P").map(({ text }) => text));
      const missing = paragraphsOf(session).filter(({ words }) => !said.has(words));
      expect(missing).toEqual([]);
      expect(all("P").filter(({ pages }) => pages.length > 1).length).toBeGreaterThan(20);
    });

    test("says the label of a paragraph before it, and the items below it within it", () => {
      const labels = paragraphsOf(session).flatMap(({ label }) =>
        label === undefined ? [] : [label],
      );
      const items = all("LI").flatMap(({ kids }) => {
        const [label, body] = kids;
        return label?.type === "Lbl" && body?.type === "LBody" ? [label.words] : [];
      });
      for (const label of labels) expect(items).toContain(inOnePiece(label));
      const nested = all("LBody").filter(({ kids }) => kids.some(({ type }) => type === "L"));
      expect(nested.length).toBeGreaterThan(3);
      for (const { kids } of nested) expect(kids[0]?.type).toBe("P");
    });

    test("says a note behind its mark, once, under a name of its own", () => {
      const notes = texts.flatMap(({ notes: own }) => own);
      const spots = heard.tags.flatMap(({ kids }) =>
        kids.flatMap((kid, nth) =>
          kid.type === "Note" ? [{ note: kid, mark: kids[nth - 1] }] : [],
        ),
      );
      expect(spots.map(({ note }) => note.words).toSorted()).toEqual(
        notes.map(({ label, text }) => inOnePiece(label + plainText(text))).toSorted(),
      );
      for (const { note, mark } of spots) {
        expect(mark?.type).toBe("Reference");
        expect(note.kids[0]).toMatchObject({ type: "Lbl", words: mark?.words });
      }
      expect(new Set(spots.map(({ note }) => note.id)).size).toBe(notes.length);
    });

    test("says its contents as contents, each line of which leads somewhere", () => {
      const lines = all("TOCI").map(({ words }) => words.replace(/\d+$/, ""));
      const expected = contentsOf(session).map(({ label = "", title }) =>
        inOnePiece(label + title),
      );
      expect(lines).toEqual(expected);
      for (const { kids } of all("TOCI")) {
        expect(kids).toMatchObject([{ type: "Reference", kids: [{ type: "Link" }] }]);
      }
    });

    test("has a heading for each part and text, and none deeper than what it stands below", () => {
      const levels = heard.tags.flatMap(({ type, words }) =>
        /^H\d$/.test(type) ? [{ level: Number(type.slice(1)), words }] : [],
      );
      for (const { label, title } of contentsOf(session)) {
        const words = title ?? label ?? "";
        expect(levels.some((heading) => heading.words.includes(inOnePiece(words)))).toBe(true);
      }
      for (const [nth, { level }] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[nth - 1]?.level ?? 0) + 1);
      }
    });

    test("leaves out the heads and numbers of pages and the notes that stand there again, and nothing else", () => {
      const notes = instrumentsOf(session).flatMap((one) =>
        one.notes.map(({ label, text }) => inOnePiece(`${label}${plainText(text)}`)),
      );
      const { contents } = wordingFor(session.language);
      const titles = [contents, ...registersOf(session).map(({ title }) => title)].map(inOnePiece);
      for (const [page, words] of heard.unheard) {
        const own = notes.reduce((rest, note) => rest.replace(note, ""), inOnePiece(words));
        const rest = own.replace(/^(?:\d+|[ivx]+)/, "");
        const isHead =
          rest === "" ||
          titles.includes(rest) ||
          rest.startsWith(inOnePiece(session.body.name)) ||
          /^(?:Resolution|Decision|Draft)/.test(rest);
        expect([page, rest, isHead]).toEqual([page, rest, true]);
      }
    });

    test("describes itself to those who list books", async () => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getAuthor()).toBe(session.body.name);
      expect(pdf.getKeywords()).toContain("CAC/COSP/2017/14");
      expect(pdf.getSubject()).toBeTruthy();
    });

    test("is what it says it is, by every clause that it could break", async () => {
      expect((await findFaults(bytes)).map(describeFault)).toEqual([]);
    });
  },
);

describe.skipIf(browserIsMissing() !== undefined)("a printed text", () => {
  let running: RunningBrowser;
  beforeAll(async () => void (running = await launchBrowser()));
  afterAll(() => running.close());

  const print = async (markup: string, language = "en") => {
    const book = await makeBook(running, {
      pieces: [
        {
          name: "res-1",
          matter: "body",
          opens: "recto",
          isNumbered: true,
          html: raw(`<section class="text">${markup}</section>`),
        },
      ],
      sheet: SHEETS.a4,
      letters: markup,
      description: {
        title: "A text",
        author: "A body",
        subject: "A session",
        language,
        direction: "ltr",
        date: undefined,
      },
      bookmarks: [],
    });
    return book;
  };

  test("says words of another language in that language", async () => {
    const { bytes, faults } = await print(
      `<p>We say <span lang="fr">bonjour</span> to all.</p><p lang="es">Hola.</p>`,
    );
    expect(faults).toEqual([]);
    const { tags } = await hear(bytes);
    expect(tags.filter(({ language }) => language !== undefined)).toMatchObject([
      { type: "Span", words: "bonjour", language: "fr" },
      { type: "P", words: "Hola.", language: "es" },
    ]);
  });

  test("says headings of a single letter", async () => {
    const page = Array.from({ length: 60 }, (_, nth) => `<p>${nth} words</p><h3>X</h3>`);
    const { bytes } = await print(`<h2>A</h2>${page.join("")}`);
    const { tags } = await hear(bytes);
    expect(tags.filter(({ type }) => type === "H2").length).toBe(60);
  });

  test("does not say that it can be read by all where it has a letter that no font has", async () => {
    const { bytes, faults } = await print(`<p>A letter of our own: \u{F8FE}.</p>`);
    expect(faults.map(({ clause }) => clause)).toContain("7.21.8");
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("pdfuaid:part");
  });
});

describe.skipIf(browserIsMissing() !== undefined || !isThere)("official texts in print", () => {
  const some = inSix.slice(0, 4);
  let running: RunningBrowser;
  beforeAll(async () => void (running = await launchBrowser()));
  afterAll(() => running.close());

  for (const language of CODES) {
    test(`are said in one piece a paragraph, in order, in ${language}`, async () => {
      const chosen = sessionIn(language, some);
      const { bytes, faults } = await printSession(chosen, undefined, running);
      expect(faults.map(describeFault)).toEqual([]);
      const { tags } = await hear(bytes, directionOf(language));
      const paragraphs = tags.filter(({ type }) => type === "P");
      const said = paragraphs.map(({ text }) => text);
      let at = 0;
      for (const { words } of paragraphsOf(chosen)) {
        const found = said.indexOf(words, at);
        expect([words, found >= at]).toEqual([words, true]);
        at = found + 1;
      }
    });
  }
});

testNeeding(browserIsMissing() ?? verapdfIsMissing())(
  "veraPDF finds nothing wrong with any printed file that says it can be read by all",
  async () => {
    const made = join(await madeEditions(), "print");
    const name = editionName(loaded);
    const folder = await mkdtemp(join(tmpdir(), "plenary-"));
    const running = await launchBrowser();
    try {
      const files = ["-letter", "-a5", "-res-7-1"].map((end) => join(made, `${name}${end}.pdf`));
      if (isThere) {
        for (const language of CODES) {
          const some = sessionIn(language, inSix.slice(0, 4));
          const { bytes } = await printSession(some, undefined, running);
          files.push(join(folder, `${language}.pdf`));
          await writeFile(files.at(-1) ?? "", bytes);
        }
      }
      const whole = join(made, `${name}.pdf`);
      const verdicts = await verapdf([
        ...[whole, ...files].map((file) => ["ua1", file] as const),
        ...[whole, ...files.slice(2)].map((file) => ["2a", file] as const),
      ]);
      expect(verdicts.map(({ failed }) => failed)).toEqual(verdicts.map(() => []));
      expect(verdicts.every(({ isCompliant, checks }) => isCompliant && checks > 1000)).toBe(true);
    } finally {
      await running.close();
      await rm(folder, { recursive: true });
    }
  },
);
