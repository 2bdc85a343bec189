import { expect, test } from "vitest";
import { loadSession } from "../../build/load.ts";
import { findReferences } from "../../src/enrich/find.ts";
import type { IndexEntry } from "../../src/enrich/index-entry.ts";
import {
  articlesIndex,
  documentsIndex,
  indexIdOf,
  leadPhraseIndex,
} from "../../src/enrich/indexes.ts";
import type { Instrument } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits, textsOf } from "../../src/model/name.ts";
import { assemblyOf, sessionOf, textOf } from "../editions/made-session.ts";
import { CONFERENCE } from "./answer-key.ts";

const { session } = loadSession({ content: "content", path: "cosp-uncac/7/en" });

function flat(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.entries)]);
}

/** The entries of an index that have a place in a text. */
function entriesOf(entries: readonly IndexEntry[], document: string): string[] {
  const all = flat(entries).filter(({ places }) => places.some((one) => one.document === document));
  return all.map(({ id }) => id).filter((id) => !id.includes("convention"));
}

// What the eight resolutions, the decision and the draft cite: articles and chapters; documents and resolutions.
const CITED = [
  [
    "res-7-1",
    "chapter-iv chapter-v art-4 art-12 art-14 art-30 art-31 art-40 art-43 art-46 art-46.3 art-46.7 art-46.13 art-48 art-51 art-52 art-56 art-57 art-57.4 art-57.5 art-61.2",
    "cac-cosp-wg-2-2016-4 cac-cosp-wg-2-2017-4 cosp-uncac-res-4-2 cosp-uncac-res-5-3 cosp-uncac-res-6-2 cosp-uncac-res-6-3 cosp-uncac-res-6-4 a-res-69-313.annex a-res-70-174.annex",
  ],
  ["res-7-2", "preamble-3 chapter-iv art-12.2.c art-46 art-52.5", "a-res-71-208"],
  [
    "res-7-3",
    "chapter-vi art-60",
    "cac-cosp-2017-3 cac-cosp-2017-7 cosp-uncac-res-3-1 cosp-uncac-res-3-4 cosp-uncac-res-4-1 cosp-uncac-res-6-1 a-res-70-1",
  ],
  ["res-7-4", "art-63 art-64", "cosp-uncac-res-6-1 guidelines-for-governmental-experts.6"],
  [
    "res-7-5",
    "chapter-ii art-5 art-6 art-6.2 art-7.4 art-8.5",
    "cac-cosp-wg-4-2016-5 cac-cosp-wg-4-2017-4 cosp-uncac-res-3-2 cosp-uncac-res-4-3 cosp-uncac-res-5-4 cosp-uncac-res-6-5 cosp-uncac-res-6-6 a-res-70-1 a-res-70-174.annex",
  ],
  [
    "res-7-6",
    "chapter-ii art-6 art-6.3 art-12 art-62",
    "cosp-uncac-res-5-4 cosp-uncac-res-5-6 cosp-uncac-res-6-1 cosp-uncac-res-6-5 cosp-uncac-res-6-6 a-res-58-4 a-res-70-1 a-res-70-174.annex doha-declaration.5.d",
  ],
  [
    "res-7-7",
    "art-12",
    "cac-cosp-2017-9 cosp-uncac-res-6-5 cosp-uncac-res-6-9 a-res-69-15.annex a-res-70-1",
  ],
  [
    "res-7-8",
    "art-8 art-32 art-33",
    "cac-cosp-wg-4-2016-5 cosp-uncac-res-5-4 cosp-uncac-res-6-6 a-res-70-1",
  ],
  [
    "dec-7-1",
    "chapter-iii chapter-iv",
    "cac-cosp-2017-5 cac-cosp-irg-2016-9-add-1.annex-i cosp-uncac-res-6-1",
  ],
  [
    "draft-technical-assistance",
    "",
    "cac-cosp-2017-1 cosp-uncac-res-3-1 cosp-uncac-res-3-4 cosp-uncac-res-4-1 cosp-uncac-res-6-1 a-res-70-1",
  ],
] as const;

test.for(CITED)(
  "what %s cites of the Convention, and which documents, is in the indexes, and nothing else",
  ([id, articles, documents]) => {
    const words = (ids: string) => ids.split(" ").filter((one) => one !== "");
    expect(entriesOf(articlesIndex(session), id)).toEqual(words(articles));
    const named = entriesOf(documentsIndex(session), id);
    expect(named.filter((one) => !one.startsWith("mechanism-"))).toEqual(words(documents));
  },
);

test("the terms of reference of the Mechanism are in the index with their paragraphs", () => {
  const all = flat(documentsIndex(session)).filter(({ id }) => id.startsWith("terms-of-reference"));
  const cited = all.filter(({ places }) => places[0]?.document === "res-7-4");
  expect(cited.map(({ id }) => id.replace(/.*convention\./, ""))).toEqual(["5", "27.c", "31"]);
});

// How often each stands in the adopted texts; the words of the decision and the draft are apart.
const OPERATIVE =
  "Encourages 26, Calls upon 17, Urges 16, Invites 15, Requests 14, Welcomes 5, Also encourages 5, Also urges 4, Also calls upon 4, Reiterates 4, Recognizes 4, Notes 2, Also requests 2, Reaffirms 2, Decides 2, Underlines 2, Further calls upon 1, Stresses 1, Calls for 1, Also welcomes 1, Further urges 1, Expresses concern 1, Welcomes with appreciation 1, Recommends 1, Reminds 1, Highlights 1, Affirms 1, Takes note with appreciation 1, Also invites 1, Further invites 1";
const PREAMBULAR =
  "Recalling 15, Recognizing 13, Welcoming 9, Highlighting 7, Acknowledging 7, Concerned 6, Noting 5, Recalling also 4, Recalling further 4, Noting with concern 3, Noting with appreciation 3, Bearing in mind 3, Underlining 3, Reaffirming 3, Stressing 2, Welcoming also 2, Taking note 2, Encouraging 1, Taking note with appreciation 1, Also recalling 1, Noting with regret 1, Reminding 1, Taking into consideration 1, Noting also 1, Emphasizing 1, Noting with great concern 1, Affirming 1, Referring 1, Also recognizing 1";

test.for([
  ["operative", OPERATIVE],
  ["preambular", PREAMBULAR],
] as const)("all %s phrases are in the index, each as often as it stands", ([part, counts]) => {
  const group = leadPhraseIndex(session).find((one) => one.group === part);
  const found = (group?.entries ?? []).flatMap(({ heading, places }) => {
    const adopted = places.filter(({ document }) => document.startsWith("res-"));
    return adopted.length === 0 ? [] : [`${heading} ${adopted.length}`];
  });
  expect(found).toEqual(found.toSorted());
  expect(found).toEqual(counts.split(", ").toSorted());
});

test("the words that a decision turns on are among the operative ones", () => {
  const [group] = leadPhraseIndex(session);
  const own = (group?.entries ?? []).filter(({ places }) =>
    places.some(({ document }) => document === "dec-7-1"),
  );
  expect(own.map(({ heading }) => heading)).toEqual([
    "Endorsed",
    "Invited",
    "Recalled",
    "Took note",
  ]);
});

function wordsAt(texts: readonly Instrument[], place: IndexEntry["places"][number]): string {
  const unit = texts
    .filter(({ id }) => id === place.document)
    .flatMap(nameUnits)
    .find(({ name }) => name === place.unit);
  const block = unit && textsOf(unit)[place.text];
  return block ? plainText(block.text).slice(place.start, place.end) : "";
}

test("each entry has words behind it, and no place is there twice", () => {
  const texts = instrumentsOf(session);
  for (const index of [articlesIndex, documentsIndex, leadPhraseIndex]) {
    const entries = flat(index(session));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, places, entries: below } of entries) {
      expect(id).toMatch(/^[a-z\d.-]+$/);
      expect(places.length + below.length).toBeGreaterThan(0);
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length);
      expect(places.filter((place) => wordsAt(texts, place) === "")).toEqual([]);
    }
  }
});

test("from each reference there is a way to its entry, and back to its words", () => {
  for (const { document, unit, targets } of findReferences(session).references) {
    for (const { start, target } of targets) {
      const to = indexIdOf(session, target);
      const isName = target.type === "treaty" && !target.provision && !target.series;
      if (!to) {
        expect(target.type === "here" || isName).toBe(true);
        continue;
      }
      const entries = flat(
        to.index === "articles" ? articlesIndex(session) : documentsIndex(session),
      );
      const entry = entries.find(({ id }) => id === to.id);
      const places = entry?.places.filter((place) => place.document === document) ?? [];
      expect(places.map((place) => [place.unit, place.start])).toContainEqual([unit, start]);
    }
  }
});

const ofParties = (...paragraphs: readonly string[]) =>
  sessionOf([textOf(markdown(paragraphs), "res-7-1")], {
    body: { id: "cosp-uncac", name: CONFERENCE },
  });

function markdown(paragraphs: readonly string[]): string {
  const own = ["# Resolution 7/1", "## Corruption", "The Conference,", ...paragraphs];
  return `---\nkind: resolution\nnumber: 7/1\n---\n\n${own.join("\n\n")}\n`;
}

const outline = (entries: readonly IndexEntry[], depth = 0): string[] =>
  entries.flatMap(({ heading, places, entries: below }) => [
    `${"  ".repeat(depth)}${heading}${places.length === 0 ? "" : ` ${places.length}`}`,
    ...outline(below, depth + 1),
  ]);

test("articles stand in the order of their numbers below their treaty, the session's own first", () => {
  const index = articlesIndex(
    ofParties(
      "*Recalling* article 12 of the Charter of the United Nations and article 9 of the United Nations Convention against Corruption,",
      "*Noting* article 12, paragraphs 10 and 2 (c), of the Convention, and chapters IX and V thereof,",
      "1. *Urges* States parties to implement article 12 of the Convention.",
    ),
  );
  expect(outline(index)).toEqual([
    "United Nations Convention against Corruption",
    "  Chapter V 1",
    "  Chapter IX 1",
    "  Article 9 1",
    "  Article 12 1",
    "    Paragraph 2",
    "      (c) 1",
    "    Paragraph 10 1",
    "Charter of the United Nations 1",
    "  Article 12 1",
  ]);
  expect(flat(index).map(({ id }) => id)).toContain("charter-of-the-united-nations.art-12");
});

test("a resolution that is cited by its symbol too is one entry, with the body that adopted it", () => {
  const index = documentsIndex(
    ofParties(
      "*Recalling* General Assembly resolution 70/1 and Human Rights Council resolution 5/1,",
      "*Noting* A/RES/70/1, A/RES/9/12 and A/9/1,",
      "1. *Urges* States parties to follow its resolution 6/10 and resolution 6/9.",
    ),
  );
  expect(outline(index)).toEqual([
    "",
    "  A/9/1 1",
    "  A/RES/9/12 1",
    CONFERENCE,
    "  Resolution 6/9 1",
    "  Resolution 6/10 1",
    "General Assembly",
    "  Resolution 70/1 2",
    "Human Rights Council",
    "  Resolution 5/1 1",
  ]);
});

test("a session without a treaty of its own has all treaties by their names", () => {
  const index = articlesIndex(
    assemblyOf([
      textOf(
        markdown(["*Recalling* the Paris Agreement, in particular its article 2,"]),
        "res-7-1",
      ),
    ]),
  );
  expect(index.map(({ id }) => id)).toEqual(["paris-agreement"]);
});

test.for([
  ["fr", ["*Décide* de", "*Décidé* de", "*Écoute* les"], ["Décide", "Décidé", "Écoute"]],
  ["es", ["*Ñame* a", "*Nota* que", "*Observa* que"], ["Nota", "Ñame", "Observa"]],
  ["ar", ["*يقرر* أن", "*تحث* الدول"], ["تحث", "يقرر"]],
] as const)("phrases are in the order of their language: %s", ([language, texts, headings]) => {
  const paragraphs = texts.map((text, nth) => `${nth + 1}. ${text} …;`);
  const [group] = leadPhraseIndex(
    assemblyOf([textOf(markdown(paragraphs), "res-7-1")], { language }),
  );
  const entries = group?.entries ?? [];
  expect(entries.map(({ heading }) => heading)).toEqual(headings);
  for (const { id } of entries) expect(id).toMatch(/^op-[a-z\d.-]+$/);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(headings.length);
});
