import { LEAST_LIKE, reviewAdoptions, type AdoptionRemark } from "../src/enrich/adoptions.ts";
import { ADOPTED_AS } from "../src/model/fact.ts";
import type { Session } from "../src/model/document.ts";
import { complainOf, type Complaint } from "./complaints.ts";

/** What there is to say of which draft became which text, by the source of the draft. */
export function remarksOnAdoptions(
  content: string,
  session: Session,
): ReadonlyMap<string, readonly Complaint[]> {
  const sources = new Map(session.drafts.map(({ id, source }) => [id, source]));
  const anySource = session.drafts.find(({ source }) => source !== undefined)?.source;
  const remarks = reviewAdoptions(session).flatMap((remark) => {
    const id = remark.type === "missing" ? remark.draft : remark.likeness.draft.id;
    const source = sources.get(id) ?? anySource;
    return source === undefined ? [] : [{ source, complaint: tell(content, source, remark) }];
  });
  const grouped = Map.groupBy(remarks, ({ source }) => source);
  return new Map(
    [...grouped].map(([source, own]) => [source, own.map(({ complaint }) => complaint)]),
  );
}

function tell(content: string, source: string, remark: AdoptionRemark): Complaint {
  if (remark.type === "missing") {
    const message = `the fact “${ADOPTED_AS}” says that ${remark.draft} became ${remark.adopted}; expected a draft and an adopted text of the session`;
    return complainOf(content, source, "warning", message);
  }
  const { draft, adopted, score, next } = remark.likeness;
  const other = next ? `, the next, ${next.adopted.id}, by ${next.score.toFixed(2)}` : "";
  const alike = `they are alike by ${score.toFixed(2)}${other}`;
  switch (remark.type) {
    case "likely": {
      const how = `a fact “${ADOPTED_AS}” of ${draft.id} in sources.md, with what shows it, confirms that, and the two are compared`;
      const message = `${draft.id} seems to have become ${adopted.id}: ${alike}; ${how}`;
      return complainOf(content, source, "info", message);
    }
    case "confirmed":
      return complainOf(content, source, "info", `${draft.id} became ${adopted.id}: ${alike}`);
    case "unlike": {
      const message = `the fact “${ADOPTED_AS}” says that ${draft.id} became ${adopted.id}, and they are not compared: ${alike}; expected ${LEAST_LIKE} at least`;
      return complainOf(content, source, "warning", message);
    }
  }
}
