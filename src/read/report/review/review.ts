import type { Report } from "../../../text/diagnostic.ts";
import type { Context } from "../context.ts";
import { reviewCharacters } from "./characters.ts";
import { reviewLayout } from "./layout.ts";
import { reviewNotes } from "./notes.ts";
import { reviewWording } from "./wording.ts";

/**
 * Reports what a careful editor would ask about and must not touch: traces of page layout, notes away from
 * their text, wording and characters that depart from the text's own habit. Nothing is changed.
 */
export function review(context: Context, report: Report): void {
  reviewLayout(context, report);
  reviewNotes(context, report);
  reviewWording(context, report);
  reviewCharacters(context, report);
}
