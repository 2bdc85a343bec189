import { expect, test } from "vitest";
import { markPages, pageMarker, type PageBreak } from "../../../src/editions/epub/page-breaks.ts";

const MARK =
  '<sup><a epub:type="noteref" role="doc-noteref" id="fnref12" href="#fn12">12</a></sup>';

/** Where pages begin in a file: `|` in its markup for each. */
function marked(markup: string, ...breaks: readonly (readonly [unit: string, letters: number])[]) {
  const pages = breaks.map(([unit, letters], nth): PageBreak => {
    return { label: String(nth + 1), unit, letters };
  });
  const { body } = markPages(markup, pages);
  return pages.reduce(
    (found, { label }) => found.replace(String(pageMarker(label)), "|"),
    String(body),
  );
}

const ITEM = `<li id="op1"><p><span class="label">1. </span><em class="lead">Decides</em> to rest.${MARK} Then.</p></li>`;

test.each([
  [0, "<p>|<span"],
  [2, "</span>|<em"],
  [4, ">De|cides<"],
  [9, " |to rest."],
  [11, "to |rest."],
  [16, `.|${MARK} Then`],
  [17, `.|${MARK} Then`],
  [18, `${MARK} |Then`],
])("a page that has %i letters of a paragraph before it begins behind these", (letters, place) => {
  expect(marked(ITEM, ["op1", letters])).toContain(place);
});

test("a page that begins with a heading begins before it, where it is read without the number", () => {
  const heading = '<h1><span class="designation" id="designation">Resolution</span></h1>';
  expect(marked(heading, ["designation", 0])).toBe(`|${heading}`);
  expect(marked(heading, ["designation", 3])).toBe(heading.replace("Resolution", "Res|olution"));
});

test("a page that begins with a row begins in its first cell that has words", () => {
  const row = '<tr id="table1.1">\n<td></td>\n<td><p>A cell</p>\n<p>of two</p>\n</td>\n</tr>';
  expect(marked(row, ["table1.1", 0])).toBe(row.replace("A cell", "|A cell"));
  expect(marked(row, ["table1.1", 5])).toBe(row.replace("of two", "|of two"));
});

test("signs that are escaped and signs that nobody sees are counted as print does", () => {
  const words = '<p id="op1">A&amp;B &lt;co\u00ADop\u200B&gt; end</p>';
  expect(marked(words, ["op1", 2])).toContain("&amp;|B");
  expect(marked(words, ["op1", 7])).toContain("co\u00ADo|p");
  expect(marked(words, ["op1", 9])).toContain("&gt; |end");
  expect(marked('<p id="op1">促进𠀀有关</p>', ["op1", 3])).toContain("𠀀|有");
});

test("several pages may begin in one paragraph, and one after the other at one letter", () => {
  const found = marked(ITEM, ["op1", 4], ["op1", 4], ["op1", 11]);
  expect(found.replaceAll("|", "")).toBe(ITEM);
  expect([found.includes("De||cides"), found.includes("to |rest")]).toEqual([true, true]);
});

test("what the edition adds to the words of the record is not counted, nor is a page put into it", () => {
  const note =
    '<p id="fn7">7 Ibid.<span class="editorial"> [note 6: a report]</span>, para. 5.</p>';
  expect(marked(note, ["fn7", 6])).toBe(note.replace(", para", "|, para"));
  expect(marked(note, ["fn7", 7])).toBe(note.replace("para", "|para"));
});

test("a note that is printed again may go on, on a later page, from an earlier letter", () => {
  const found = marked(ITEM, ["op1", 11], ["op1", 4]);
  expect([found.includes("De|cides"), found.includes("to |rest")]).toEqual([true, true]);
});

test("what stands in an item is no part of the paragraph above it", () => {
  const list = '<li id="op1"><p>Two</p><ol><li id="op1.a"><p>Three</p></li></ol></li>';
  expect(marked(list, ["op1.a", 2])).toContain("Th|ree");
});

test("a page whose words are not in a file begins with it", () => {
  expect(marked(ITEM, ["report", 0])).toBe(`|${ITEM}`);
});

test("a page behind the end of a paragraph is refused, for it is of another text", () => {
  expect(() => marked(ITEM, ["op1", 99])).toThrow(
    "no place for page 1: op1 is shorter than in print",
  );
});
