import { expect, test } from "vitest";
import { remarksOnAdoptions } from "../../build/remark-adoptions.ts";
import { adoptionsOf, reviewAdoptions } from "../../src/enrich/adoptions.ts";
import type { Session } from "../../src/model/document.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";

const TRAIN =
  "1. *Urges* States parties to train prosecutors and judges in recovering stolen assets;";
const REPORT = "2. *Requests* the Secretariat to report on registers of beneficial ownership;";
const YOUTH = "1. *Encourages* universities to teach young people integrity in sport;";
const MEDIA = "2. *Invites* journalists to publish the results of audits.";

function markdown(kind: string, ...paragraphs: readonly string[]): string {
  return `---\nkind: ${kind}\n---\n\n## A matter\n\nThe Conference,\n\n${paragraphs.join("\n\n")}\n`;
}

/** A session with a draft, and a fact of what it became where one is given. */
function sessionWith(
  draft: readonly string[],
  became?: string,
  second: readonly string[] = [YOUTH, MEDIA],
): Session {
  const adopted = [
    textOf(markdown("resolution", TRAIN, REPORT), "res-7-1"),
    textOf(markdown("resolution", ...second), "res-7-2"),
  ];
  const evidence = "The record of the meeting says so.";
  const facts = became ? [{ name: "adopted-as", of: "draft-a", value: became, evidence }] : [];
  const drafts = [textOf(markdown("draft-resolution", ...draft), "draft-a")];
  return sessionOf(adopted, { drafts, facts });
}

const remarksOn = (session: Session) =>
  reviewAdoptions(session).map((remark) =>
    remark.type === "missing"
      ? `${remark.type} ${remark.adopted}`
      : `${remark.type} ${remark.likeness.adopted.id}`,
  );

const became = (session: Session) => adoptionsOf(session).map(({ adopted }) => adopted.id);

test("the text that a draft is most like is named, and nothing is said of it before somebody confirms it", () => {
  const session = sessionWith([TRAIN, REPORT.replace("registers", "public registers")]);
  expect(remarksOn(session)).toEqual(["likely res-7-1"]);
  expect(became(session)).toEqual([]);
});

test("what is confirmed is compared", () => {
  const session = sessionWith([TRAIN, REPORT.replace("registers", "public registers")], "res-7-1");
  expect(remarksOn(session)).toEqual(["confirmed res-7-1"]);
  expect(became(session)).toEqual(["res-7-1"]);
});

test("a draft that is like no text became none, though somebody says so", () => {
  const other = ["1. *Decides* to hold its next meeting in Doha;", "2. *Thanks* the host country."];
  expect(remarksOn(sessionWith(other))).toEqual([]);
  const session = sessionWith(other, "res-7-1");
  expect(remarksOn(session)).toEqual(["unlike res-7-1"]);
  expect(became(session)).toEqual([]);
});

test("where two texts are nearly as alike, neither is named", () => {
  const again = REPORT.replace("registers", "open registers");
  expect(remarksOn(sessionWith([TRAIN, REPORT], undefined, [TRAIN, again]))).toEqual([]);
});

test("a fact about a text that is not there is told", () => {
  expect(remarksOn(sessionWith([TRAIN, REPORT], "res-7-9"))).toEqual(["missing res-7-9"]);
});

test("the source of a draft is told with what it seems to have become, and how a person confirms it", () => {
  const session = sessionWith([TRAIN, REPORT]);
  const drafts = session.drafts.map((draft) => ({ ...draft, source: "source/a.txt" }));
  const remarks = remarksOnAdoptions("content", { ...session, drafts });
  expect(remarks.get("source/a.txt")?.map(({ severity, text }) => [severity, text])).toEqual([
    [
      "info",
      expect.stringMatching(
        /a\.txt: info: draft-a seems to have become res-7-1: they are alike by 1\.00, the next, res-7-2, by 0\.\d\d; a fact “adopted-as”/,
      ),
    ],
  ]);
});
