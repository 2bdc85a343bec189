import { describe, expect, test } from "vitest";
import { loadSessions } from "../../../build/load.ts";
import { planPages } from "../../../src/editions/site/pages.ts";
import { writeData } from "../../../src/editions/site/structured-data.ts";
import type { Session } from "../../../src/model/document.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { sessionOf, textOf } from "../made-session.ts";

const ADDRESS = "https://texts.example.org/un/";
const CONFERENCE =
  "Conference of the States Parties to the United Nations Convention against Corruption";

function pagesOf(session: Session, address?: string): ReadonlyMap<string, string> {
  const proof = { sources: [], corrections: [], unsourced: [] };
  const pages = planPages([{ session, proof, downloads: [] }]);
  return new Map(pages.map((page) => [page.path, renderPage(page, address)]));
}

/** The blocks of data of a page, as a program reads them. */
function dataOf(page = ""): unknown[] {
  const blocks = page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...blocks].map(([, json = ""]): unknown => JSON.parse(json));
}

const tagsOf = (page = "") =>
  Object.fromEntries(
    [...page.matchAll(/<meta name="(citation_\w+)" content="([^"]*)">/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

const [real] = loadSessions();
if (!real) throw new Error("there is no session");
const pages = pagesOf(real.session);
const published = pagesOf(real.session, ADDRESS);

describe("a program that reads a page", () => {
  test("is told what an adopted text is, by its facts and nothing besides", () => {
    expect(dataOf(pages.get("cosp-uncac/7/res-7-1/index.html"))).toEqual([
      {
        "@context": "https://schema.org",
        "@type": "Legislation",
        name: "Strengthening mutual legal assistance for international cooperation and asset recovery",
        inLanguage: "en",
        legislationIdentifier: "7/1",
        legislationType: "Resolution",
        legislationDate: "2017-11-10",
        legislationPassedBy: { "@type": "Organization", name: CONFERENCE },
        isPartOf: { "@type": "Collection", name: "Seventh session, Vienna, 6–10 November 2017" },
      },
    ]);
  });

  test("is told that a draft was passed by nobody", () => {
    const [data] = dataOf(pages.get("cosp-uncac/7/draft-technical-assistance/index.html"));
    expect(data).toMatchObject({ "@type": "CreativeWork", creativeWorkStatus: "Draft" });
    expect(JSON.stringify(data)).not.toMatch(/legislation|identifier/i);
  });

  test("finds all texts of a session", () => {
    const [data] = dataOf(published.get("cosp-uncac/7/index.html"));
    expect(data).toMatchObject({ "@type": "Collection", url: `${ADDRESS}cosp-uncac/7/` });
    const addresses = [...JSON.stringify(data).matchAll(/"url":"([^"]*)"/g)].map(([, at]) => at);
    expect(addresses).toHaveLength(11);
    expect(addresses).toContain(`${ADDRESS}cosp-uncac/7/res-7-8/`);
  });

  test("is given addresses only where it is known where the site stands", () => {
    for (const page of pages.values()) expect(JSON.stringify(dataOf(page))).not.toContain('"url"');
  });

  test("that keeps references finds the same in tags, on the page of a text and on that of citing it", () => {
    for (const path of ["res-7-1/index.html", "res-7-1/cite/index.html"]) {
      expect(tagsOf(pages.get(`cosp-uncac/7/${path}`))).toEqual({
        citation_title:
          "Strengthening mutual legal assistance for international cooperation and asset recovery",
        citation_author: CONFERENCE,
        citation_publication_date: "2017/11/10",
        citation_technical_report_number: "7/1",
        citation_language: "en",
      });
    }
    const draft = tagsOf(pages.get("cosp-uncac/7/draft-technical-assistance/index.html"));
    expect(Object.keys(draft)).toEqual(["citation_title", "citation_language"]);
  });

  test("is told the symbol of a text that has one, and no day that is none", () => {
    const text = textOf(
      "---\nkind: decision\nnumber: 7/1\nfacts:\n  - name: symbol\n    value: A/DEC/7\n    evidence: x\n  - name: adopted\n    value: soon\n    evidence: x\n---\n\n1. One.\n",
      "dec-7-1",
    );
    const [data] = dataOf(pagesOf(sessionOf([text])).get("cosp/7/dec-7-1/index.html"));
    expect(data).toMatchObject({ legislationIdentifier: "A/DEC/7", legislationType: "Decision" });
    expect(data).not.toHaveProperty("legislationDate");
  });
});

test("no words can end the block that they stand in, or begin another", () => {
  const hostile = "</script><script>ran = 1</script><!-- ]]> \u2028 &lt;";
  const written = writeData({ name: hostile });
  expect(written).not.toContain("<");
  expect(JSON.parse(written)).toMatchObject({ name: hostile });
  const text = textOf(
    `---\nkind: resolution\nnumber: 7/1\n---\n\n# Resolution 7/1\n\n## ${hostile.slice(0, 36)}\n\n1. One.\n`,
    "res-7-1",
  );
  const page = pagesOf(sessionOf([text])).get("cosp/7/res-7-1/index.html");
  expect(dataOf(page)).toHaveLength(1);
  expect(page).not.toMatch(/<script>/);
});
