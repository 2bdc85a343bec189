import { describe, expect, test } from "vitest";
import { loadSession } from "../../../build/load.ts";
import { planPages, type PublishedSession } from "../../../src/editions/site/pages.ts";
import { mandatesOf } from "../../../src/enrich/mandates.ts";
import type { Session } from "../../../src/model/document.ts";
import { registersOf } from "../../../templates/registers/book.ts";
import type { RegisterDress } from "../../../templates/registers/dress.ts";
import { renderCalendar, withCalendars } from "../../../templates/site/calendar-file.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { CODES } from "../in-six.ts";
import { assemblyOf, textOf } from "../made-session.ts";

function published(session: Session): PublishedSession {
  return {
    session,
    proof: { sources: [], corrections: [], unsourced: [] },
    downloads: [],
  };
}

const render = (...sessions: readonly Session[]) =>
  new Map(planPages(sessions.map(published)).map((page) => [page.path, renderPage(page)]));

/** Resolution 75/1 of the General Assembly with these paragraphs. */
function ofAssembly(paragraphs: readonly string[], own: Partial<Session> = {}): Session {
  const body = ["# Resolution 75/1", "## Title", "The General Assembly,", ...paragraphs];
  const markdown = `---\nkind: resolution\nnumber: 75/1\n---\n\n${body.join("\n\n")}\n`;
  return assemblyOf([textOf(markdown, "res-75-1")], own);
}

const { session } = loadSession({ content: "content", path: "cosp-uncac/7/en" });
const pages = render(session);
const read = (page: string) => pages.get(`cosp-uncac/7/${page}`) ?? "";
const wordsIn = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .replaceAll("&quot;", '"');

const BOOK: RegisterDress = {
  toPlace: (_, words) => words,
  toTarget: (_, words) => words,
  id: (name) => name,
  level: 2,
  hasExcerpts: false,
};

describe("whoever looks for something in a session", () => {
  test("is led to the registers from its contents, and from each of them to the others", () => {
    for (const page of ["index", "who", "calendar", "articles", "documents", "phrases"]) {
      const [, ways = ""] = /<nav class="ways"([^]*?)<\/nav>/.exec(read(`${page}.html`)) ?? [];
      const links = [...ways.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to);
      expect(links).toEqual([
        "who.html",
        "calendar.html",
        "articles.html",
        "documents.html",
        "phrases.html",
        "map.html",
      ]);
      const here = [...ways.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, to]) => to);
      expect(here).toEqual(page === "index" ? [] : [`${page}.html`]);
    }
  });

  test("finds no page that would be empty, and no link to one", () => {
    const paths = [...render(ofAssembly(["*Recalling* its own words,"])).keys()];
    expect(paths.filter((path) => /^ga\/75\/[^/]+$/.test(path)).toSorted()).toEqual([
      "ga/75/index.html",
      "ga/75/phrases.html",
      "ga/75/proof.html",
      "ga/75/search.html",
    ]);
    const empty = render(ofAssembly(["Nothing."]));
    expect(empty.get("ga/75/index.html")).not.toContain('class="ways"');
  });

  test("sees at an article each paragraph that cites it, with its words", () => {
    const [, entry = ""] = /<li id="art-46\.13">([^]*?)<\/li>/.exec(read("articles.html")) ?? [];
    expect(entry).toContain('href="res-7-1/index.html#op23"');
    expect(wordsIn(entry)).toContain("Resolution 7/1, para. 23");
    expect(entry).toMatch(/<b>article 46, paragraph 13,?<\/b>/);
  });

  test("is led from a document to where it is kept, and from a note to the paragraphs that it stands at", () => {
    const [, entry = ""] =
      /<li id="cac-cosp-2017-9">([^]*?)<\/span><\/li>/.exec(read("documents.html")) ?? [];
    expect(entry).toContain('href="https://docs.un.org/en/CAC/COSP/2017/9"');
    expect([...entry.matchAll(/href="res-7-7[^"#]*#([^"]+)"/g)].map(([, unit]) => unit)).toEqual([
      "pp1",
      "op10",
      "fn20",
    ]);
  });
});

describe("the register of who must do what", () => {
  const rows = [...read("who.html").matchAll(/<tr data-clause[^]*?<\/tr>/g)].map(([row]) => row);

  test("has each clause under each of those whom it addresses, with its words and the way to them", () => {
    const clauses = mandatesOf(session).flatMap((group) => group.clauses);
    expect(rows).toHaveLength(clauses.length);
    for (const [nth, { document, unit, words }] of clauses.entries()) {
      const row = rows[nth] ?? "";
      expect(row).toContain(`href="${document}/index.html#${unit}"`);
      expect(wordsIn(row)).toContain(words.replace(/\s+/g, " "));
    }
  });

  test("says under which conditions something is to be done, and to whom to report", () => {
    const row = rows.find((one) => one.includes("res-7-5/index.html#op14")) ?? "";
    expect(row).toContain('data-terms="existing-resources report"');
    expect(wordsIn(row)).toContain("Within existing resources");
    expect(wordsIn(row)).toContain("Report: the Conference at its eighth session");
  });

  test("offers the texts in their order, whoever is addressed first", () => {
    const [field = ""] = /<select id="by-text"[^]*?<\/select>/.exec(read("who.html")) ?? [];
    expect([...field.matchAll(/value="(.+?)"/g)].map(([, text]) => text)).toEqual([
      ...Array.from({ length: 8 }, (_, nth) => `res-7-${nth + 1}`),
      "dec-7-1",
    ]);
  });

  test("breaks a clause off in a book where a word says something by itself", () => {
    const [who] = registersOf(session).filter(({ name }) => name === "index-who");
    const lines = String(who?.lines(BOOK));
    const ends = [...lines.matchAll(/(\S+)\u00A0…/g)].map(([, word = ""]) => word);
    expect(ends.length).toBeGreaterThan(50);
    expect(ends.filter((word) => /^\p{L}{1,3}$|[,;:]$/u.test(word))).toEqual([]);
  });

  test("has the items that a clause goes on with", () => {
    const row = rows.find((one) => one.includes("res-7-1/index.html#op12")) ?? "";
    expect(row.match(/<span class="label">\([a-z]\)<\/span>/g)?.length).toBeGreaterThan(1);
  });

  test("says in plain words what each force means", () => {
    const [, legend = ""] = /<dl class="legend">([^]*?)<\/dl>/.exec(read("who.html")) ?? [];
    expect(legend.match(/<dt>/g)).toHaveLength(6);
    for (const [, force = ""] of rows.join("").matchAll(/<\/td><td>([A-Z][a-z]+)<\/td>/g)) {
      expect(legend).toContain(`<dt>${force}</dt>`);
    }
  });
});

describe("the reporting calendar", () => {
  const asked = ofAssembly(
    [
      "1. *Requests* the Secretary-General to report to the General Assembly by 30 June 2021, on paper, and to do so in words that are so many that no line of a file could hold them;",
      "2. *Requests* the Secretary-General to report to the General Assembly at its seventy-seventh session.",
    ],
    { facts: [{ name: "closed", value: "2021-09-14", evidence: "" }] },
  );

  test("says to whom and when, and where it is written", () => {
    const page = read("calendar.html");
    const [, due = ""] = /<h3>Eighth session<\/h3>([^]*?)<\/ul>/.exec(page) ?? [];
    expect([...due.matchAll(/class="place-name" href="([^"]+)"/g)].map(([, to]) => to)).toEqual([
      "res-7-5/index.html#op14",
      "res-7-6/index.html#op22",
      "dec-7-1/index.html#d",
    ]);
  });

  test("has a file for calendars only where a source states a day", () => {
    const files = (of: Session) =>
      withCalendars(planPages([published(of)])).filter(({ kind }) => kind === "calendar-file");
    expect(files(session)).toEqual([]);
    expect(read("calendar.html")).not.toContain(".ics");
    expect(files(asked).map(({ path }) => path)).toEqual(["ga/75/calendar.ics"]);
    expect(render(asked).get("ga/75/calendar.html")).toContain('href="calendar.ics"');
  });

  test("gives calendars each day once, in lines as the standard has them", () => {
    const [file] = withCalendars(planPages([published(asked)])).filter(
      (one) => one.kind === "calendar-file",
    );
    if (!file) throw new Error("there is no file");
    const text = renderCalendar(file, "https://example.org/texts/");
    const lines = text.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const whole = text.replaceAll("\r\n ", "").split("\r\n");
    expect(whole.filter((line) => line.startsWith("DTSTART"))).toEqual([
      "DTSTART;VALUE=DATE:20210630",
    ]);
    expect(whole).toContain("DTSTAMP:20210914T000000Z");
    expect(whole).toContain("URL:https://example.org/texts/ga/75/res-75-1/#op1");
    expect(whole.find((line) => line.startsWith("DESCRIPTION"))).toContain(
      "by 30 June 2021\\, on paper\\, and to do so in words that are so many that no line of a file could hold them\\;",
    );
  });
});

test.for(CODES)(
  "what a session in %s has by its marks and symbols is there in its words",
  (code) => {
    const own = ofAssembly(["1. *Urges* all;[^1]", "[^1]: A/RES/70/1."], { language: code });
    const found = render(own);
    const folder = code === "en" ? "" : `${code}/`;
    for (const page of ["documents", "phrases"]) {
      const markup = found.get(`${folder}ga/75/${page}.html`) ?? "";
      expect(markup).toContain(`<html lang="${code}"`);
      expect(markup).toContain("res-75-1/index.html#op1");
    }
    const isEnglish = code === "en";
    expect(found.has(`${folder}ga/75/who.html`)).toBe(isEnglish);
  },
);
