import fc from "fast-check";
import { expect, test } from "vitest";
import { severityOf } from "../../src/text/diagnostic.ts";
import { receive } from "../../src/read/receive.ts";
import { readReport } from "../../src/read/report/read.ts";
import { takeOut } from "../../src/verify/furniture.ts";
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
September 1999, as well as relevant statements on decision-
making of its President,
2
S/RES/1325 (2000)
A
1. Urges Member States to ensure increased representation of women at all
decision-making levels, including:
(a)\tIn institutions;\r
(b)\tIn the field;\r

| Party | Share |
| Chad | 0.001a |

18. Decides to remain seized of the matter.¹

¹ See A/49/587.
Adopted at the 642nd meeting
by 9 votes to none.
*0072018*
Annex
Guidelines
1. States should act.
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

function holdAll(text: string): void {
  const { title, parts, dropped = [], diagnostics } = readReport({ path: "a.txt", text });
  for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(text.length);
  const { rest } = takeOut(text, dropped);
  expect(missing(wordsOfSource(rest), wordsOfReading(title, parts))).toEqual([]);
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
