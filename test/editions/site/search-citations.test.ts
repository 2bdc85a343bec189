import { describe, expect, test } from "vitest";
import { loadSession } from "../../../build/load.ts";
import { entryOf, recordsOf } from "../../../src/editions/site/search.ts";
import { planPages } from "../../../src/editions/site/pages.ts";
import type { Session } from "../../../src/model/document.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { readQuery } from "../../../templates/site/client/search/query.ts";
import { makeSearchable, searchText } from "../../../templates/site/client/search/scan.ts";
import { citedPlaces, citeIn, noteCitation } from "../../../templates/wording/citations.ts";
import type { LanguageCode } from "../../../templates/wording/languages.ts";
import { nameOfText } from "../../../templates/wording/phrases.ts";
import { wordingFor } from "../../../templates/wording/table.ts";
import { assemblyOf, textOf } from "../made-session.ts";

/** What a search of a session finds: texts by their name, and paragraphs behind theirs. */
function finderOf(session: Session): (query: string) => readonly string[] {
  const wording = wordingFor(session.language);
  const texts = instrumentsOf(session).map((instrument) => {
    const entry = entryOf(instrument);
    const name = nameOfText(entry, wording);
    const title = entry.title ?? name;
    return makeSearchable([entry.id, name, title, entry.keys, recordsOf(instrument)], "");
  });
  return (typed) => {
    const query = readQuery(typed, session.language, wording.client.goTo.kinds);
    return texts.flatMap((text) => {
      const found = searchText(text, query);
      if (!found) return [];
      const id = text.address.replace("/index.html", "");
      return found.hits.length > 0 ? found.hits.map((hit) => `${id}#${hit.paragraph.name}`) : [id];
    });
  };
}

const adopted = (session: Session) =>
  instrumentsOf(session).filter(({ number }) => number !== undefined);

/** Each paragraph that can be cited, or one in so many, with what its citation finds where that is not it alone. */
function astray(session: Session, every = 1): readonly string[] {
  const find = finderOf(session);
  return adopted(session).flatMap((text) => {
    const note = noteCitation(text, session);
    const places = citedPlaces(text, session.language).filter((_, nth) => nth % every === 0);
    return places.flatMap(({ name, place }) => {
      const citation = citeIn(note, place, session.language);
      const found = find(citation).join(" ");
      return found === `${text.id}#${name}` ? [] : [`${citation} → ${found}`];
    });
  });
}

const { session } = loadSession({ content: "content", path: "cosp-uncac/7/en" });
const find = finderOf(session);

describe("a citation that was copied from a page and is searched for", () => {
  test("leads to its paragraph and to no other", () => {
    expect(astray(session, 9)).toEqual([]);
  });

  test("leads to its text, where it is of a whole one", () => {
    for (const text of adopted(session)) {
      const { text: cited, see } = noteCitation(text, session);
      expect(find(cited + see)).toContain(text.id);
    }
  });

  const LABELS: Readonly<Record<LanguageCode, string>> = {
    en: "(a)",
    fr: "a)",
    es: "a)",
    ru: "a)",
    ar: "(أ)",
    zh: "(a)",
  };
  test.for(Object.entries(LABELS))("leads to its paragraph in %s", ([language, label]) => {
    const markdown = `---
kind: resolution
number: 7/1
---

*One* two,

*Three*:

    ${label} Four;

1. *Five* six;

2. *Seven*:

    ${label} Eight.
`;
    const made = assemblyOf([textOf(markdown, "res-7-1")], { language });
    expect(citedPlaces(adopted(made)[0] ?? textOf(markdown, "res-7-1"), language)).toHaveLength(6);
    expect(astray(made)).toEqual([]);
  });
});

describe("a place is found", () => {
  test.for([
    ["para. 28 (c) of resolution 7/1", ["res-7-1#op28.c"]],
    ["paragraph 28 of 7/1", ["res-7-1#op28"]],
    ["Resolution 7/1, para 28(c)", ["res-7-1#op28.c"]],
    ["7/1 28 c", ["res-7-1#op28.c"]],
    ["res 7/1 op28c", ["res-7-1#op28.c"]],
    ["resolution 7/1, preamble 22 (c)", ["res-7-1#pp22.c"]],
    ["COSP resolution 7/1, footnote 2", ["res-7-1#fn2"]],
    ["decision 7/1 (a)", ["dec-7-1#a"]],
  ] as const)("as it is written: %s", ([query, expected]) => {
    expect(find(query)).toEqual(expected);
  });

  test("and words that are none are searched as words", () => {
    expect(find("article 46 paragraph 13")).toEqual(["res-7-1#op23"]);
    expect(find("resolution 6/4 of 6 November 2015")).toEqual(["res-7-1#pp6"]);
    expect(find("resolution 7/1, para. 99")).toEqual([]);
  });
});

describe("each example that a search page has a link for", () => {
  const examplesOf = (own: Session): readonly string[] => {
    const proof = { sources: [], corrections: [], unsourced: [] };
    const page = planPages([{ session: own, proof, downloads: [] }]).find(
      ({ kind }) => kind === "search",
    );
    const hint = /<p id="hint">.*?<\/p>/.exec(page ? renderPage(page) : "")?.[0] ?? "";
    return [...hint.matchAll(/href="\?q=([^"]*)"/g)].map(([, query = ""]) =>
      decodeURIComponent(query),
    );
  };

  test("finds something in the session", () => {
    const examples = examplesOf(session);
    expect(examples).toContain("7/1");
    expect(examples.join("\n")).toMatch(/^7\/1 \d+ \([a-z]\)$/m);
    for (const example of examples) expect(find(example), example).not.toEqual([]);
  });

  test("is of its own texts, whatever is told as an example elsewhere", () => {
    const markdown = "---\nkind: resolution\nnumber: 75/3\n---\n\n1. *Decides* to act.\n";
    const own = assemblyOf([textOf(markdown, "res-75-3")]);
    expect(examplesOf(own)).toEqual(["75/3", "75/3 1"]);
    for (const example of examplesOf(own)) expect(finderOf(own)(example)).not.toEqual([]);
  });
});
