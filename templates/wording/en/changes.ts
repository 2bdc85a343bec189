import type { ChangesWording } from "../changes.ts";

export const changes: ChangesWording = {
  title: (name) => `${name}: from draft to adopted text`,
  description: (name) =>
    `The draft of ${name} and the text that was adopted, compared word by word.`,
  fromText: "What changed from the draft",
  fromDraft: (name) => `What changed before it became ${name}`,
  explanation:
    "Words of the draft that did not stay are struck through; words that came in are underlined. Paragraphs are matched by their words, whatever their numbers.",
  evidence: "What shows that the draft became this text",
  draft: "Draft",
  adopted: "Adopted text",
  summary: "Paragraphs, by what became of them",
  kinds: {
    identical: "Unchanged",
    changed: "Changed",
    split: "Split",
    merged: "Merged",
    new: "New",
    dropped: "Dropped",
    moved: "Moved",
  },
  verbs: "Verbs that changed",
  became: "became",
  directions: {
    softer: "softer",
    stronger: "stronger",
    sequence: "in sequence only",
    other: "another verb",
  },
  scale: (order) =>
    `“Softer” and “stronger” go by this order of verbs, from the strongest to the weakest: ${order}. Verbs that ask for nothing, such as those that recall or welcome, are below all of these.`,
  paragraphs: "Paragraph by paragraph",
  onlyChanges: "Show only what changed",
  sideBySide: "Side by side",
  inDraft: (place) => `in the draft: ${place}`,
  printed: "Redline to print",
  spoken: { deleted: "deleted", inserted: "inserted" },
  titlePlace: "Title",
};
