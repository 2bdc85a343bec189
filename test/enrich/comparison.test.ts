import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadSession } from "../../build/load.ts";
import { compareTexts, type ComparedRow } from "../../src/enrich/comparison.ts";
import type { Piece } from "../../src/enrich/comparison-words.ts";
import type { Instrument } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { textsOf, type Unit } from "../../src/model/name.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";
import { instrument } from "../laws/arbitrary.ts";
import { keyIsMissing } from "./answer-key.ts";

const real = () => loadSession({ content: "content", path: "cosp-uncac/7/en" }).session;

function compareReal(): readonly ComparedRow[] {
  const session = real();
  const adopted = session.parts.flatMap(({ instruments }) => instruments);
  const [draft] = session.drafts;
  const to = adopted.find(({ id }) => id === "res-7-3");
  if (!draft || !to) throw new Error("the session has no draft of resolution 7/3");
  return compareTexts(draft, to, session).rows;
}

/** `op13 → op15`, with nothing on one side of what is new or was dropped. */
function lineOf({ draft, adopted }: ComparedRow): string {
  return `${draft.map(({ name }) => name).join(" + ")} → ${adopted?.name ?? ""}`.trim();
}

interface Alignment {
  readonly preambular: readonly (readonly [number | null, number | null])[];
  readonly operative: readonly (readonly [number | null, number | null])[];
  readonly identical: Readonly<Record<"preambular" | "operative", readonly [number, number][]>>;
  readonly verbChanges: readonly {
    readonly kind: string;
    readonly draft: number;
    readonly adopted: number;
    readonly from_: string;
    readonly to: string;
  }[];
}

function readAlignment(): Alignment {
  const file = new URL("../../../shared/domain/inventory.json", import.meta.url);
  const key: { readonly alignment: Alignment } = JSON.parse(readFileSync(file, "utf8"));
  return key.alignment;
}

const name = (kind: string, number: number | null) => (number === null ? "" : `${kind}${number}`);

describe.skipIf(keyIsMissing !== undefined)(
  "the draft of resolution 7/3 beside the resolution",
  () => {
    test("each of its 26 paragraphs is found in the adopted text, or is told to be dropped", () => {
      const rows = compareReal().filter(({ draft, adopted }) =>
        [...draft, adopted].some(
          (unit) => unit?.type === "preambular" || unit?.type === "operative",
        ),
      );
      const { preambular, operative } = readAlignment();
      const key = [
        ...preambular.map(([from, to]) => `${name("pp", from)} → ${name("pp", to)}`.trim()),
        ...operative.map(([from, to]) => `${name("op", from)} → ${name("op", to)}`.trim()),
      ];
      const found = rows.map(lineOf);
      const ofDraft = key.filter((line) => !line.startsWith("→"));
      const right = ofDraft.filter((line) => found.includes(line)).length;
      console.log(`draft against adopted: ${right} of ${ofDraft.length} paragraphs of the draft`);
      expect(found.toSorted()).toEqual(key.toSorted());
    });

    test("those that stand word for word are told, whatever their numbers, and the one that moved", () => {
      const rows = compareReal();
      const { identical } = readAlignment();
      const key = [
        ...identical.preambular.map(([from, to]) => `pp${from} → pp${to}`),
        ...identical.operative.map(([from, to]) => `op${from} → op${to}`),
      ];
      const same = rows.filter(
        ({ kind, draft }) => kind === "identical" && /^[po]p/.test(draft[0]?.name ?? ""),
      );
      expect(same.map(lineOf)).toEqual(key);
      expect(rows.filter(({ isMoved }) => isMoved).map(lineOf)).toEqual(["pp5 → pp3"]);
    });

    test("verbs that changed are named, and the three that ask for something ask more softly", () => {
      const changes = compareReal().flatMap((row) =>
        row.verbs ? [{ line: lineOf(row), ...row.verbs }] : [],
      );
      const key = readAlignment().verbChanges.map(({ kind, draft, adopted, from_, to }) => {
        return `${kind}${draft} → ${kind}${adopted}: ${from_} → ${to}`;
      });
      const lines = changes.map(({ line, from, to }) => {
        return `${line}: ${from.join(" ... ")} → ${to.slice(0, 2).join(" ... ")}`;
      });
      expect(lines.toSorted()).toEqual(key.toSorted());
      expect(changes.map(({ line, direction }) => `${line} ${direction}`)).toEqual([
        "pp3 → pp4 other",
        "pp6 → pp6 sequence",
        "pp10 → pp10 other",
        "op2 → op3 sequence",
        "op13 → op15 softer",
        "op14 → op16 softer",
        "op15 → op17 softer",
      ]);
    });
  },
);

function text(id: string, ...paragraphs: readonly string[]): Instrument {
  const draft = id === "draft";
  const head = draft ? "kind: draft-resolution" : "kind: resolution\nnumber: 7/1";
  const own = [...(draft ? [] : ["# Resolution 7/1"]), "## Corruption", "The Conference,"];
  return textOf(`---\n${head}\n---\n\n${[...own, ...paragraphs].join("\n\n")}\n`, id);
}

function rowsOf(before: readonly string[], behind: readonly string[], language = "en") {
  const [draft, adopted] = [text("draft", ...before), text("res-7-1", ...behind)];
  const session = sessionOf([adopted], { drafts: [draft], language });
  return compareTexts(draft, adopted, session).rows.filter(({ draft: [unit], adopted: to }) =>
    /^[po]p/.test((unit ?? to)?.name ?? ""),
  );
}

const tell = (rows: readonly ComparedRow[]) =>
  rows.map((row) => `${lineOf(row)} ${row.kind}${row.isMoved ? ", moved" : ""}`);

/** `Urges [-States-]{+all States+} to act` */
function redline(pieces: readonly Piece[]): string {
  const sign = { same: ["", ""], deleted: ["[-", "-]"], inserted: ["{+", "+}"] } as const;
  return pieces
    .map(({ change, text: words }) => `${sign[change][0]}${words}${sign[change][1]}`)
    .join("")
    .replaceAll("-][-", "")
    .replaceAll("+}{+", "");
}

const TRAIN =
  "*Urges* States parties to train prosecutors and judges in the recovery of stolen assets;";
const REPORT = "*Requests* the Secretariat to report on the use of beneficial ownership registers;";
const FUND =
  "*Invites* donors to provide voluntary contributions for workshops in developing countries;";

test("a paragraph that stands at another place is told as moved, and not those that it passed", () => {
  const rows = rowsOf(
    [`1. ${TRAIN}`, `2. ${REPORT}`, `3. ${FUND}`],
    [`1. ${FUND}`, `2. ${TRAIN}`, `3. ${REPORT}`],
  );
  expect(tell(rows)).toEqual([
    "op3 → op1 identical, moved",
    "op1 → op2 identical",
    "op2 → op3 identical",
  ]);
});

test("a paragraph that became two is told as split, with its words shared out between them", () => {
  const one = `${TRAIN.slice(0, -1)}, and requests the Secretariat to report on the use of beneficial ownership registers;`;
  const rows = rowsOf([`1. ${one}`, `2. ${FUND}`], [`1. ${TRAIN}`, `2. ${REPORT}`, `3. ${FUND}`]);
  expect(tell(rows)).toEqual(["op1 → op1 split", "op1 → op2 split", "op2 → op3 identical"]);
  expect(rows.map(({ pieces }) => redline(pieces)).slice(0, 2)).toEqual([
    "Urges States parties to train prosecutors and judges in the recovery of stolen assets[-, and requests-]{+;+}",
    "{+Requests+} the Secretariat to report on the use of beneficial ownership registers;",
  ]);
});

test("two paragraphs that became one are told as merged, the number of the second among their words", () => {
  const one = `${TRAIN.slice(0, -1)}, and requests the Secretariat to report on the use of beneficial ownership registers;`;
  const rows = rowsOf([`1. ${TRAIN}`, `2. ${REPORT}`, `3. ${FUND}`], [`1. ${one}`, `2. ${FUND}`]);
  expect(tell(rows)).toEqual(["op1 + op2 → op1 merged", "op3 → op2 identical"]);
  expect(redline(rows[0]?.pieces ?? [])).toBe(
    "Urges States parties to train prosecutors and judges in the recovery of stolen assets[-; 2. Requests-]{+, and requests+} the Secretariat to report on the use of beneficial ownership registers;",
  );
});

test("what came in is new, and what went is dropped, in its place", () => {
  const rows = rowsOf([`1. ${TRAIN}`, `2. ${REPORT}`], [`1. ${FUND}`, `2. ${TRAIN}`]);
  expect(tell(rows)).toEqual(["→ op1 new", "op1 → op2 identical", "op2 → dropped"]);
});

test("items are aligned too, and one that went into another paragraph is found there", () => {
  const item = (label: string, words: string) => `    (${label}) ${words}`;
  const train = "To train prosecutors and judges in the recovery of stolen assets;";
  const report = "To report on the use of beneficial ownership registers;";
  const fund = "To provide voluntary contributions for workshops.";
  const rows = rowsOf(
    [
      "1. *Urges* States parties:",
      item("a", train),
      item("b", report),
      "2. *Invites* donors:",
      item("a", fund),
    ],
    [
      "1. *Urges* States parties:",
      item("a", train),
      "2. *Invites* donors:",
      item("a", report),
      item("b", fund),
    ],
  );
  expect(tell(rows)).toEqual([
    "op1 → op1 identical",
    "op1.a → op1.a identical",
    "op2 → op2 identical",
    "op1.b → op2.a identical, moved",
    "op2.a → op2.b identical",
  ]);
});

test.each([
  [
    "zh",
    "1. *敦促*各缔约国培训检察官和法官追回被盗资产；",
    "1. *鼓励*各缔约国培训检察官和法官追回资产；",
    "[-敦促-]{+鼓励+}各缔约国培训检察官和法官追回[-被盗-]资产；",
  ],
  [
    "fr",
    "1. *Engage* les États parties à former les juges ;",
    "1. *Engage instamment* les États parties à former leurs juges ;",
    "Engage {+instamment+} les États parties à former [-les-] {+leurs+} juges ;",
  ],
  [
    "ar",
    "1. *تحث* الدول الأطراف على تدريب القضاة؛",
    "1. *تشجع* الدول الأطراف على تدريب القضاة؛",
    "[-تحث-] {+تشجع+} الدول الأطراف على تدريب القضاة؛",
  ],
  [
    "ru",
    "1. *призывает* государства-участники обучать судей;",
    "1. *призывает* государства-участники обучать своих судей;",
    "призывает государства-участники обучать {+своих+} судей;",
  ],
  [
    "es",
    "1. *Insta* a los Estados partes a que capaciten a los jueces;",
    "1. *Alienta* a los Estados partes a que capaciten a los jueces;",
    "[-Insta-] {+Alienta+} a los Estados partes a que capaciten a los jueces;",
  ],
])("words are compared as %s writes them", (language, before, behind, expected) => {
  const rows = rowsOf([before], [behind], language);
  expect(tell(rows)).toEqual(["op1 → op1 changed"]);
  expect(redline(rows[0]?.pieces ?? [])).toBe(expected);
});

test("a few words in common between long changes part nothing: what went and what came stand whole", () => {
  const [row] = rowsOf(
    ["1. *Requests* the Office to share good practices and needs of States with donors each year;"],
    [
      "1. *Requests* the Office to train judges, prosecutors and experts of courts with donors each year;",
    ],
  );
  expect(redline(row?.pieces ?? [])).toBe(
    "Requests the Office to [-share good practices and needs of States-] {+train judges, prosecutors and experts of courts+} with donors each year;",
  );
});

test("the number of a note that changed makes no other paragraph of one whose note is the same", () => {
  const note = (label: number, words: string) => `[^${label}]: ${words}`;
  const [row, other] = rowsOf(
    [
      "1. *Recalls* the Convention;[^1]",
      "2. *Recalls* the Agenda for Development.[^2]",
      note(1, "Vol. 2349."),
      note(2, "Resolution 70/1."),
    ],
    [
      "1. *Recalls* the Convention;[^7]",
      "2. *Recalls* the Agenda for Development.[^8]",
      note(7, "Vol. 2349."),
      note(8, "Resolution 70/2."),
    ],
  );
  expect(row?.kind).toBe("identical");
  expect(other?.kind).toBe("changed");
});

const squeezed = (words: string) => words.replace(/\s+/gu, " ").trim();

const wordsOf = (unit: Unit) =>
  textsOf(unit)
    .map((block) => plainText(block.text))
    .join(" ");

test("whatever two texts say, the redline without one kind of words is the other text, each unit once", () => {
  const property = fc.property(instrument, instrument, (draft, adopted) => {
    const from = { ...draft, id: "draft" };
    const session = sessionOf([adopted], { drafts: [from] });
    const { rows } = compareTexts(from, adopted, session);
    for (const row of rows) {
      const without = (change: Piece["change"]) =>
        squeezed(
          row.pieces
            .filter((piece) => piece.change !== change && !piece.isMark)
            .map((piece) => piece.text)
            .join(""),
        );
      if (row.adopted) expect(without("deleted")).toBe(squeezed(wordsOf(row.adopted)));
      const [only, ...more] = row.draft;
      if (only && more.length === 0 && row.kind !== "split") {
        expect(without("inserted")).toBe(squeezed(wordsOf(only)));
      }
    }
    const adoptedNames = rows.flatMap((row) => row.adopted?.name ?? []);
    expect(new Set(adoptedNames).size).toBe(adoptedNames.length);
  });
  fc.assert(property, { numRuns: 150 });
});
