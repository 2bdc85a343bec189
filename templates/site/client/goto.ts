/** Finds the paragraph that a reader writes, `28 (c)`, or says what is not there and offers what is nearest. */
import { goTo as words, shared } from "../../wording/en/client.ts";
import { findPlace, type Found } from "./find-place.ts";
import { fragmentOf } from "./fragment.ts";
import { offer } from "./status.ts";
import { understand } from "./understand.ts";

const outline = document.querySelector<HTMLElement>("#outline");
const form = outline?.querySelector("form");
const [field, output] = [form?.querySelector("input"), form?.querySelector("output")];

/** So many signs of what was asked for are repeated. */
const REPEATED = 40;

/** `There is no “op99” in this text. Nearest: Paragraph 28`, or else the way to its beginning. */
function answer(asked: string, { nearest }: Found): readonly (string | Node)[] {
  const link = document.createElement("a");
  link.href = `#${nearest?.id ?? "main"}`;
  link.append(nearest ? nameOf(nearest) : words.beginning);
  return [`${words.absent(`\u2068${asked.slice(0, REPEATED)}\u2069`)} ${words.nearest}`, link];
}

/** What a place is called: by the labels printed before it and before what it belongs to. */
function nameOf(place: Element): string {
  const labels: string[] = [];
  for (let at: Element | null | undefined = place; at; at = at.parentElement?.closest("li[id]")) {
    const label = at.querySelector(":scope > p > .label, :scope > .note-label")?.textContent ?? "";
    labels.unshift(labels.length > 0 ? label.replace(/[\s\p{P}]+$/u, "") : label);
  }
  const [label, number = ""] = [labels.join(" ").trim(), /\d+/.exec(place.id)?.[0]];
  if (place.id.startsWith("pp")) return words.preambular(number);
  if (place.id.startsWith("fn")) return words.note(number);
  return words.paragraph(label.replace(/\.$| ?[-–]$/, "") || place.id);
}

function goTo(place: Element): void {
  outline?.togglePopover(false);
  // A link leads there even where the address has that name already.
  const link = document.createElement("a");
  link.href = `#${place.id}`;
  output?.append(link);
  link.click();
  link.remove();
  const label = place.querySelector<HTMLElement>(".label, .place");
  if (label) return label.focus({ preventScroll: true });
  if (place instanceof HTMLElement) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}

if (form && field && output) {
  form.addEventListener("find", () => {
    const asked = field.value.trim();
    output.replaceChildren();
    if (asked === "") return;
    const meant = understand(asked, words.kinds);
    const found = findPlace(asked, meant);
    if (found.place) return goTo(found.place);
    output.append(...(meant ? answer(asked, found) : [words.unclear]));
    field.focus();
    field.select();
  });
  form.addEventListener("lost", () => {
    const asked = fragmentOf(location);
    offer(answer(asked, findPlace(asked, understand(asked, words.kinds))), shared.close);
  });
}
