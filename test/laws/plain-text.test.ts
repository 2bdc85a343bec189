import fc from "fast-check";
import { expect, test } from "vitest";
import { severityOf } from "../../src/text/diagnostic.ts";
import { receive } from "../../src/read/receive.ts";
import { readReport } from "../../src/read/report/read.ts";
import { takeOut } from "../../src/verify/furniture.ts";
import { readInstrument } from "../../src/markdown/read.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import type { Instrument } from "../../src/model/document.ts";
import { nameUnits } from "../../src/model/name.ts";
import { proveSource } from "../../src/verify/proof.ts";
import { missing, wordsOfReading, wordsOfSource } from "./words.ts";

/** A text as it comes off a page: lines of one width, heads of pages, job numbers, contents, tabs. */
const PAGE = `United Nations S/RES/1325 (2000)
00-72018 (E)
\`\`\`\`\`\`\`\`\`
Contents
\tResolution\t\tPage
\t1325 (2000)\tWomen, peace and\t2
\t1326 (2000)\tAdmission\t4
Resolution 1325 (2000)
Adopted by the Security Council at its 4213th meeting, on
31 October 2000
The Security Council,
Recalling its resolutions 1261 (1999) of 25 August 1999, 1265 (1999) of 17
September 1999[7] as well as relevant statements on decision-
making of its President,
2
S/RES/1325 (2000)
2/4 00-72018
- 3 -
S/RES/1325 (2000) Page 4
A
1. Urges Member States to ensure increased representation of women at all
decision-making levels, including:
(a)\tIn institutions;\r
(b)\tIn the field;\r

| Party | Share |
|---|---|
| Chad | 0.001a |
| Korea
(North) | 0.002b |
a   Share of 2016.
b   Share of 2017.

18. Decides to remain seized of the matter.¹

¹ See A/49/587.
Adopted at the 642nd meeting
by 9 votes to none. 8

8 One member did not
vote at the meeting, vol.
2, of the records.
9 Ibid., 635th meeting.
*0072018*
Annex
Guidelines
1. States should act 9 and report, 2/ at once.

[7] See the list.
2/ See the note.
THE PALESTINE QUESTION
73/8. Necessity of ending the embargo
Draft resolution submitted by Fiji
The General Assembly
1. DECIDES, in line with paragraph 2 of its resolution
(a) of 1999:
(1) to rest;
`;

const lines = PAGE.split("\n");

/** The same text, spoiled: lines cut, doubled, dropped and in another order. */
const spoiled = fc
  .array(
    fc.tuple(fc.nat(lines.length - 1), fc.nat(90), fc.constantFrom("\n", "\n\n", "\r\n", "\f\n")),
    { maxLength: 60 },
  )
  .map((picked) =>
    picked.map(([nth, cut, end]) => `${(lines[nth] ?? "").slice(0, cut)}${end}`).join(""),
  );

/** The text with a few faults: a line cut, doubled, left out, or set elsewhere. */
const faulty = fc
  .array(
    fc.tuple(fc.nat(lines.length), fc.nat(lines.length), fc.constantFrom(0, 1, 2), fc.nat(30)),
    {
      maxLength: 6,
    },
  )
  .map((faults) => {
    const text = [...lines];
    for (const [from, to, copies, cut] of faults) {
      const [line = ""] = text.splice(from, 1);
      text.splice(
        to,
        0,
        ...Array.from({ length: copies }, () => line.slice(cut % 3 === 0 ? cut : 0)),
      );
    }
    return text.join("\n");
  });

/** A text as its Markdown has it: the same words under the same names. */
function writeAndRead(one: Instrument): Instrument {
  const text = writeInstrument(one);
  const { instrument } = readInstrument({ path: "text.md", text }, one.id);
  expect(namesOf(instrument), text).toEqual(namesOf(one));
  return instrument;
}

function namesOf(instrument: Instrument): string[] {
  return nameUnits(instrument).map(({ type, name }) => `${type} ${name}`);
}

function holdAll(text: string): void {
  const { title, parts, dropped = [], signs, diagnostics } = readReport({ path: "a.txt", text });
  for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(text.length);
  const { rest } = takeOut(text, dropped);
  const words = wordsOfSource(rest, signs);
  expect(missing(words, wordsOfReading(title, parts))).toEqual([]);
  if (parts.length === 0) return;
  const body = { id: "body", name: "The body" };
  const written = parts.map((part) => ({
    ...part,
    instruments: part.instruments.map(writeAndRead),
  }));
  const session = {
    body,
    number: 1,
    kind: "regular",
    language: "en",
    title,
    parts: written,
  } as const;
  const published = { ...session, drafts: [], facts: [] };
  expect(proveSource({ path: "a.txt", text }, published, dropped, signs).breaches).toEqual([]);
}

test("the text itself is read whole", () => holdAll(PAGE));

test("a spoiled text loses no word but what its pages had", () => {
  fc.assert(fc.property(fc.oneof(spoiled, faulty), holdAll), { numRuns: 3000 });
}, 120_000);

test("a text cut at any byte is refused, or read whole up to the cut", () => {
  const mark = "\uFEFF";
  const text = PAGE.replace("women", "Éva’s women");
  const bytes = fc.constantFrom(
    [Buffer.from(text), "utf-8"] as const,
    [Buffer.from(mark + text), "utf-8"] as const,
    [Buffer.from(mark + text, "utf16le"), "utf-16le"] as const,
    [Buffer.from(mark + text, "utf16le").swap16(), "utf-16be"] as const,
    [Buffer.from(text, "utf16le"), "utf-16le"] as const,
    [Buffer.from(text.replace("’", "\x92"), "latin1"), "windows-1252"] as const,
  );
  fc.assert(
    fc.property(bytes, fc.nat(2 * text.length), ([all, encoding], end) => {
      const cut = all.subarray(0, end);
      const source = receive("a.txt", cut);
      const { title, parts, dropped = [], diagnostics } = readReport(source);
      if (parts.length === 0) {
        expect(diagnostics.map(severityOf)).toContain("error");
        return;
      }
      const whole = new TextDecoder(encoding).decode(cut).replace(/\uFFFD$/, "");
      const { rest } = takeOut(whole, dropped);
      expect(missing(wordsOfSource(rest), wordsOfReading(title, parts))).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 60_000);

test("a text in any encoding is read or refused", () => {
  const cut = fc.tuple(fc.nat(PAGE.length), fc.constantFrom("utf8", "latin1", "utf16le"));
  fc.assert(
    fc.property(cut, fc.uint8Array({ maxLength: 20 }), ([end, encoding], noise) => {
      const bytes = Buffer.concat([Buffer.from(PAGE.slice(0, end), encoding), noise]);
      const source = receive("a.txt", bytes);
      expect(readReport(source).parts.length + readReport(source).diagnostics.length).not.toBe(0);
    }),
    { numRuns: 500 },
  );
}, 60_000);
