import type { Fact, Instrument } from "../../model/document.ts";
import { raw, type Html } from "../../text/html.ts";
import { dateOf, NO_DATE } from "./akn-iri.ts";
import { asUri, block, line, SOURCE, writable } from "./akn-xml.ts";

/** The steps on the way to a text: which fact is the document of each, which says by whom. */
const STEPS = [
  { outcome: "draftResolution", as: "draft", by: "sponsors" },
  { outcome: "draftResolutionAdditionalSponsors", as: undefined, by: "additional-sponsors" },
  { outcome: "recommendedForAdoption", as: "committee-report", by: undefined },
  { outcome: "adopted", as: "meeting-record", by: "vote" },
] as const;

/** `adoptedWithoutVote`, which the analysis says; a vote in other words is said by the step. */
const OUTCOME = /^\w+$/;

/** The steps that facts tell of, in their order. */
export function writeWorkflow(instrument: Instrument): Html {
  const { facts, kind } = instrument;
  const adopted = dateOf(instrument, "adopted");
  const steps = STEPS.flatMap(({ outcome, as, by }) => {
    const records = valuesOf(facts, as);
    const actors = valuesOf(facts, by).filter((value) => by !== "vote" || !OUTCOME.test(value));
    const isAdoption = outcome === "adopted";
    const count = Math.max(
      records.length,
      actors.length,
      isAdoption && adopted !== undefined ? 1 : 0,
    );
    const isDraft = outcome === "draftResolution" && kind === "decision";
    return Array.from({ length: count }, (_, nth) => {
      const record = records[nth];
      return line("step", {
        date: isAdoption ? (adopted ?? NO_DATE) : NO_DATE,
        outcome: isDraft ? "draftDecision" : outcome,
        as: record === undefined ? undefined : asUri(record),
        by: asUri(actors[nth] ?? ""),
      });
    });
  });
  return steps.length === 0 ? raw("") : block("workflow", SOURCE, steps);
}

function valuesOf(facts: readonly Fact[], name: string | undefined): readonly string[] {
  return name === undefined
    ? []
    : facts.flatMap((fact) => (fact.name === name ? [fact.value] : []));
}

/** How a text was adopted, where a fact says it in one word, and how many voted how. */
export function writeVoting({ facts }: Instrument): Html {
  const outcome = valuesOf(facts, "vote").find((value) => OUTCOME.test(value));
  const counts = facts.flatMap(({ name, value }) => {
    const how = /^votes-([a-z-]+)$/.exec(name)?.[1];
    if (how === undefined) return [];
    const refersTo = how.replace(/-([a-z])/g, (_, sign: string) => sign.toUpperCase());
    const voters = valuesOf(facts, `voters-${how}`).map(writeVoters);
    return [block("count", { value, refersTo: `#${refersTo}` }, voters)];
  });
  if (outcome === undefined && counts.length === 0) return raw("");
  const quorum = counts.length === 0 && line("quorum", { value: "" });
  return block(
    "analysis",
    SOURCE,
    block("parliamentary", {}, block("voting", { outcome }, counts, quorum)),
  );
}

/** Who voted so, in the element that the United Nations made for it; a fact lists them with commas. */
function writeVoters(list: string): Html {
  const voters = list
    .split(", ")
    .map((name) => line("organization", { refersTo: "#voter" }, writable(name)));
  return block("un:voters", { "xmlns:un": "http://un.org/akn4un" }, voters);
}
