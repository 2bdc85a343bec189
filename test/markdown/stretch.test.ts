import fc from "fast-check";
import { expect, test } from "vitest";
import { renderInlines, type Stretch } from "../../src/markdown/render.ts";
import type { Inline } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { html } from "../../src/text/html.ts";

const text = (value: string): Inline => ({ type: "text", value });
const work = (...children: Inline[]): Inline => ({ type: "emphasis", role: "work", children });
const link = (...children: Inline[]): Inline => ({
  type: "link",
  href: "https://un.org/",
  children,
});
const note = (label: string): Inline => ({ type: "note-reference", label });

/** Sets the stretches as links, each to its words. */
function render(inlines: readonly Inline[], ...linked: readonly string[]): string {
  const plain = plainText(inlines);
  const stretches = linked.map((words): Stretch => {
    const start = plain.indexOf(words);
    return { start, end: start + words.length, set: (inner) => html`<a href="#">${inner}</a>` };
  });
  return String(renderInlines(inlines, (label) => html`<sup>${label}</sup>`, stretches));
}

test("words in the middle of a text become a link", () => {
  expect(render([text("see resolution 7/1 and 7/2 too")], "resolution 7/1", "7/2")).toBe(
    'see <a href="#">resolution 7/1</a> and <a href="#">7/2</a> too',
  );
});

test("a link goes across an emphasis that is all in it", () => {
  expect(render([text("a b "), work(text("c")), text(" d e")], "b c d")).toBe(
    'a <a href="#">b <em class="work">c</em> d</a> e',
  );
});

test("the edge of an emphasis cuts a link in two", () => {
  expect(render([text("a b "), work(text("c d"))], "b c")).toBe(
    'a <a href="#">b </a><em class="work"><a href="#">c</a> d</em>',
  );
});

test("the mark of a note stays a link of its own", () => {
  expect(render([text("resolution"), note("1"), text(" 7/1")], "resolution 7/1")).toBe(
    '<a href="#">resolution</a><sup>1</sup><a href="#"> 7/1</a>',
  );
  expect(render([text("a "), work(text("b"), note("1"), text("c"))], "a bc")).toBe(
    '<a href="#">a </a><em class="work"><a href="#">b</a><sup>1</sup><a href="#">c</a></em>',
  );
});

test("a link takes the place of one that the source has there, over all of its words", () => {
  const source = [text("resolution "), link(text("7/1"), text(" of 2017")), text(", too")];
  expect(render(source, "resolution 7/1")).toBe('<a href="#">resolution 7/1 of 2017</a>, too');
  expect(render(source, "too")).toContain('<a class="document" href="https://un.org/">7/1');
  expect(render([work(link(text("7/1")))], "7/1")).toBe(
    '<a href="#"><em class="work">7/1</em></a>',
  );
});

test("what is added to a stretch is added once, behind it", () => {
  const added: Stretch = {
    start: 0,
    end: 5,
    set: (words, isLast) => html`${words}${isLast && "[x]"}`,
  };
  const ibid = [work(text("Ibid.")), text(", p. 1")];
  expect(String(renderInlines(ibid, () => html``, [added]))).toBe(
    '<em class="work">Ibid.</em>[x], p. 1',
  );
  const cut = [text("Ib"), note("1"), text("id., p. 1")];
  expect(String(renderInlines(cut, () => html`*`, [added]))).toBe("Ib*id.[x], p. 1");
});

test("no word is lost and no link stands in another, whatever is linked", () => {
  const { inlines } = fc.letrec<{ inlines: Inline[]; inline: Inline }>((tie) => ({
    inlines: fc.array(tie("inline"), { maxLength: 5 }),
    inline: fc.oneof(
      { depthSize: "small" },
      fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 6 }).map(text),
      fc.constant(note("1")),
      tie("inlines").map((children) => work(...children)),
      fc
        .string({ unit: fc.constantFrom("a", "b"), maxLength: 4 })
        .map((words) => link(text(words))),
    ),
  }));
  const places = fc.array(fc.tuple(fc.nat(25), fc.nat(8)), { maxLength: 4 });
  fc.assert(
    fc.property(inlines, places, (source, own) => {
      const length = plainText(source).length;
      const stretches = own
        .map(([start, size]): Stretch => {
          const set: Stretch["set"] = (words) => html`<a href="#">${words}</a>`;
          return { start, end: Math.min(length, start + size), set };
        })
        .filter(({ start, end }) => start < end);
      const mark = () => html`<a>*</a>`;
      const markup = String(renderInlines(source, mark, stretches));
      const bare = (rendered: string) => rendered.replace(/<[^>]*>/g, "");
      expect(bare(markup)).toBe(bare(String(renderInlines(source, mark))));
      let depth = 0;
      for (const [tag] of markup.matchAll(/<\/?a\b/g)) {
        depth += tag === "<a" ? 1 : -1;
        expect(depth).toBeLessThan(2);
      }
    }),
  );
});
