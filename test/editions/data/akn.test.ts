import { describe, expect, test } from "vitest";
import { writeAkn } from "../../../src/editions/data/akn.ts";
import type { Fact } from "../../../src/model/document.ts";
import { readAkn } from "../../../src/read/akn/read.ts";
import { verifyAkn } from "../../../src/verify/akn-written.ts";
import { sessionOf, textOf } from "../made-session.ts";

/** A text with something of every kind. */
const MARKDOWN = `---
kind: resolution
number: 7/1
source: source.txt
---

Seventh session

# Resolution 7/1

## Asset recovery

*The Conference*,

*Recalling also* the Convention[^1] and the following:

    (a) Its aim;

    (b) Its means,

1. *Urges* States to act;[^1]

3 bis. *Decides*, as in paragraph 1 above, by its resolution 6/4 of 6 November 2015 & 5/2:

    (a) To work:

        (i) At once:

            a. With others:

                i. Near;

    (b) To report;

4. *Notes* the following.

    And a further paragraph.

### Means

5. *Requests* money, as in [A/70/1](https://docs.un.org/en/A/70/1).

| Name | Sum ||
|---|---|---|
|= Spain | 1 | 2 |

---

10 November 2017

# Annex I

## Terms

1. One, see paragraph 3 bis of the resolution.

### Part

1. One again.

# Annex II

Without a title.

[^1]: *Ibid.*, vol. 1.
`;

const fact = (name: string, value: string): Fact => ({ name, value, evidence: "told" });

const text = textOf(MARKDOWN, "res-7-1");
const write = (facts: readonly Fact[] = [], own = {}) => {
  const known = { ...text, facts };
  return writeAkn(known, sessionOf([known], own));
};
const xml = write();

/** What stands at the start of an element's tag, one a line. */
const tags = (name: string, file = xml) =>
  [...file.matchAll(new RegExp(`<${name}(?: [^>]*)?>`, "g"))].map(([tag]) => tag);

const ids = (pattern: RegExp) =>
  [...xml.matchAll(/eId="([^"]*)" wId="([^"]*)"/g)]
    .map(([, eId = "", wId = ""]) => `${wId} ${eId}`)
    .filter((pair) => pattern.test(pair));

describe("a text in Akoma Ntoso", () => {
  test("has all of its words, labels and notes, in order", () => {
    expect(verifyAkn(xml, text)).toEqual([]);
  });

  test("names its paragraphs by their numbers as the naming convention has it, and by ours", () => {
    expect(ids(/^(?:op|pp)/)).toEqual([
      "pp1 preamble__container_1",
      "pp1.a preamble__container_1__list_1__item_a",
      "pp1.b preamble__container_1__list_1__item_b",
      "op1 para_1",
      "op3bis para_3bis",
      "op3bis.a para_3bis__list_1__point_a",
      "op3bis.a.i para_3bis__list_1__point_a__list_1__point_i",
      "op3bis.a.i.a para_3bis__list_1__point_a__list_1__point_i__list_1__point_a",
      "op3bis.a.i.a.i para_3bis__list_1__point_a__list_1__point_i__list_1__point_a__list_1__point_i",
      "op3bis.b para_3bis__list_1__point_b",
      "op4 para_4",
      "op4.p1 para_4__al_1",
      "op5 para_5",
    ]);
  });

  test("puts numbers that begin again below the annex and the section they stand in", () => {
    expect(ids(/^annex/)).toEqual([
      "annex1 att_1",
      "annex1.title att_1__subheading",
      "annex1.1 att_1__para_1",
      "annex1.h1 att_1__sec_1",
      "annex1.1-2 att_1__sec_1__para_1",
      "annex2 att_2",
      "annex2.p1 att_2__para_nn_1",
    ]);
  });

  test("has a preambular paragraph under the name of its lead phrase, its items in a list", () => {
    expect(tags("container")).toEqual([
      '<container name="Recalling also" eId="preamble__container_1" wId="pp1">',
    ]);
    expect(xml).toContain(
      '<listIntroduction eId="preamble__container_1__list_1__intro"><i class="lead">Recalling also</i> the',
    );
  });

  test("has a note at its first mark, and leads further marks to it", () => {
    expect(tags("authorialNote")).toEqual([
      '<authorialNote eId="authorialNote_1" wId="fn1" marker="1" placement="bottom">',
    ]);
    expect(tags("noteRef")).toEqual([
      '<noteRef marker="1" placement="bottom" href="#authorialNote_1"/>',
    ]);
    expect(xml).toContain('<i class="latin">Ibid.</i>, vol. 1.</p></authorialNote>');
  });

  test("leads a reference to the paragraph, to the address of the text, to the document", () => {
    expect(xml).toContain('as in <ref href="#para_1">paragraph 1</ref> above');
    expect(xml).toContain(
      '<ref href="/akn/un/statement/deliberation/cosp/2015-11-06/res-6-4">resolution 6/4</ref>',
    );
    expect(xml).toContain(
      '<ref href="https://docs.un.org/en/A/70/1"><a href="https://docs.un.org/en/A/70/1">A/70/1</a></ref>',
    );
  });

  test("names among its references what has no address", () => {
    const other = textOf(
      "---\nkind: resolution\n---\n\n# T\n\nThe Conference,\n\n1. *Recalls* its resolution 5/2.\n",
      "t",
    );
    const written = writeAkn(other, sessionOf([other]));
    expect(written).toContain('<ref href="#ref_conference-resolution-5-2">resolution 5/2</ref>');
    expect(tags("TLCReference", written)).toEqual([
      '<TLCReference eId="ref_conference-resolution-5-2" name="cited" href="/akn/ontology/reference/un/conference-resolution-5-2" showAs="Conference, resolution 5/2"/>',
    ]);
    expect(verifyAkn(written, other)).toEqual([]);
  });

  test("is read back as it was", () => {
    const { parts } = readAkn({ path: "res-7-1.xml", text: xml }, { id: "res-7-1" });
    const back = parts[0]?.instruments[0];
    expect(back?.annexes.map(({ blocks }) => blocks.length)).toEqual([3, 1]);
    expect(back && verifyAkn(xml, { ...back, id: text.id })).toEqual([]);
    expect(back && writeAkn(back, sessionOf([back]))).toBe(xml);
  });
});

describe("the metadata", () => {
  const uri = (file: string) => /<FRBRuri value="([^"]*)"/.exec(file)?.[1];

  test("have the day of adoption where a fact tells it, else the year of the session, else nothing of it", () => {
    const told = write([fact("adopted", "2017-11-10")]);
    expect(uri(told)).toBe("/akn/un/statement/deliberation/cosp/2017-11-10/res-7-1");
    expect(tags("step", told)).toEqual(['<step date="2017-11-10" outcome="adopted" by=""/>']);
    const year = { facts: [fact("opened", "2017-11-06"), fact("closed", "2017-11-10")] };
    expect(uri(write([], year))).toBe("/akn/un/statement/deliberation/cosp/2017/res-7-1");
    expect(uri(xml)).toBe("/akn/un/statement/deliberation/cosp/0001-01-01/res-7-1");
    for (const file of [write([], year), xml]) {
      expect(new Set(tags("FRBRdate", file))).toEqual(
        new Set(['<FRBRdate date="0001-01-01" name="unknown"/>']),
      );
      expect(tags("step", file)).toEqual([]);
    }
  });

  test("take no day from a fact that is none", () => {
    expect(uri(write([fact("adopted", "2017-02-31")]))).toContain("/0001-01-01/");
    expect(uri(write([fact("adopted", "without a vote")]))).toContain("/0001-01-01/");
  });

  test("have the way to the text, how it was adopted and what it is about, as far as facts tell", () => {
    const told = write([
      fact("draft", "A/C.3/75/L.4"),
      fact("sponsors", "Algeria, Peru [2]"),
      fact("meeting-record", "A/75/PV.46"),
      fact("vote", "adoptedRecordedVote"),
      fact("votes-in-favour", "2"),
      fact("voters-in-favour", "ALGERIA, PERU"),
      fact("subject", "corruption"),
    ]);
    expect(tags("step", told)).toEqual([
      '<step date="0001-01-01" outcome="draftResolution" as="A/C.3/75/L.4" by="Algeria, Peru %5B2%5D"/>',
      '<step date="0001-01-01" outcome="adopted" as="A/75/PV.46" by=""/>',
    ]);
    expect(tags("voting", told)).toEqual(['<voting outcome="adoptedRecordedVote">']);
    expect(tags("count", told)).toEqual(['<count value="2" refersTo="#inFavour">']);
    expect(told).toContain('<organization refersTo="#voter">PERU</organization>');
    expect(tags("keyword", told)).toEqual([
      '<keyword value="corruption" showAs="corruption" dictionary="#subject"/>',
    ]);
    for (const name of ["workflow", "analysis", "classification"]) expect(tags(name)).toEqual([]);
  });

  test("call bodies as the United Nations does in its own files, and say where nobody does", () => {
    const own = { body: { id: "ga", name: "General Assembly" } };
    const told = write([fact("adopted", "2020-12-16")], own);
    expect(uri(told)).toBe("/akn/un/statement/deliberation/unga/2020-12-16/7-1");
    expect(told).not.toContain("our own short name");
    expect(xml).toContain(
      "<!-- “cosp” is our own short name of the body: no authority lists one -->",
    );
  });

  test("lead from a draft to what it became, and back, where a person confirmed it", () => {
    const draft = textOf(
      "---\nkind: draft-resolution\n---\n\n# Draft\n\n1. *Urges* States.\n",
      "draft",
    );
    const became = { ...fact("adopted-as", "res-7-1"), of: "draft" };
    const session = sessionOf([text], { drafts: [draft], facts: [became] });
    const work = "/akn/un/statement/deliberation/cosp/0001-01-01";
    expect(tags("TLCReference", writeAkn(draft, session))).toEqual([
      `<TLCReference eId="adoptedAs_res-7-1" name="adoptedAs" href="${work}/res-7-1" showAs="Resolution 7/1"/>`,
    ]);
    expect(writeAkn(text, session)).toContain(
      `<TLCReference eId="draft_draft" name="draft" href="${work}/draft" showAs="Draft"/>`,
    );
  });

  test("hold a note that nothing refers to, which is read back", () => {
    const note = text.notes[0];
    if (!note) throw new Error("the text has no note");
    const other = { ...text, notes: [{ ...note, label: "2" }, note] };
    const written = writeAkn(other, sessionOf([other]));
    expect(verifyAkn(written, other)).toEqual([]);
    expect(tags("note", written)).toEqual([
      '<note eId="authorialNote_2" wId="fn2" marker="2" placement="bottom">',
    ]);
    const { parts } = readAkn({ path: "res-7-1.xml", text: written });
    expect(parts[0]?.instruments[0]?.notes.map(({ label }) => label)).toEqual(["2", "1"]);
  });
});
