import type { Instrument } from "../../model/document.ts";
import { checkLabels, checkNumbers, type LabelSpan } from "../../model/form.ts";
import { labelKey } from "../../model/label.ts";
import type { Report } from "../../text/diagnostic.ts";
import { childrenOf, elementsIn, wordsIn, type XmlElement } from "./xml.ts";

/**
 * Reports where a file falls short of the form of its kind.
 * @param isPart whether it is one of several texts of one number, which a letter may head alone
 */
export function checkForm(
  instrument: Instrument,
  statement: XmlElement,
  report: Report,
  isPart = false,
): void {
  const { kind, designation, title, formula, preamble, operative, annexes } = instrument;
  const spanOf: LabelSpan = ({ label = "", spans: [{ start }] }) => {
    return { start, end: start + label.length };
  };
  checkLabels([...preamble, ...operative], spanOf, report);
  for (const { blocks } of annexes) checkLabels(blocks, spanOf, report);
  checkIds(statement, report);
  if (kind === "document") return;
  checkNumbers(operative, spanOf, report);
  const span = statement.tag;
  if (!title && !(isPart && designation)) {
    report({ rule: "instrument-has-title", message: `this ${kind} has no title`, span });
  }
  if (!formula && kind !== "decision" && childrenOf(statement, "preamble").length > 0) {
    const message = `this ${kind} has no enacting formula`;
    report({ rule: "instrument-has-formula", message, span });
  }
  if (operative.length === 0) {
    const message = `this ${kind} has no operative paragraph`;
    report({ rule: "instrument-has-operative-part", message, span });
  }
}

/** Once a file: not one official file names its paragraphs by their numbers. */
function checkIds(statement: XmlElement, report: Report): void {
  const numbered = [...elementsIn(statement)].flatMap((element) => {
    const [num] = element.name === "paragraph" ? childrenOf(element, "num") : [];
    const id = element.attributes.get("eId");
    return num && id !== undefined ? [{ num: wordsIn(num), id, span: element.tag }] : [];
  });
  // Where numbers begin again, what the paragraph stands in comes before: `att_1__para_3`.
  const wrong = numbered.filter(
    ({ num, id }) => id.replace(/^.*__/, "") !== `para_${labelKey(num)}`,
  );
  const [first] = wrong;
  if (!first) return;
  const message = `${wrong.length} of ${numbered.length} paragraphs have an id that is not their number, the first “${first.id}” for ${first.num}; names are made from the numbers`;
  report({ rule: "paragraph-id-is-its-number", message, span: first.span });
}
