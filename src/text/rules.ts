/**
 * Every complaint the readers can make: the name says what should have held.
 * `error`: something of the text could not be understood, or a reader would be misled.
 * `warning`: the text departs from its own form. `info`: worth a look; legitimate, or the source's own choice.
 * The chapters in `test/spec` give each rule an example; a test holds this list against them.
 */
export const RULES = {
  // The source as a whole
  "text-is-readable": "error",
  "text-is-not-empty": "error",
  "text-is-a-resolution": "warning",
  "file-is-read-whole": "warning",
  "picture-has-no-words": "info",
  "words-are-printed": "warning",
  "changes-are-settled": "warning",
  "number-stands-in-the-words": "info",
  "xml-is-safe": "error",
  "xml-is-well-formed": "error",
  "element-is-known": "info",
  "words-stand-in-a-paragraph": "info",
  "words-stand-apart": "info",
  // The shape of an instrument
  "instrument-has-number": "error",
  "instrument-is-unique": "error",
  "instrument-has-title": "error",
  "instrument-has-formula": "warning",
  "instrument-has-operative-part": "warning",
  "preamble-stands-first": "warning",
  "instrument-has-adoption-line": "info",
  "decision-and-resolution-differ-in-number": "info",
  "decision-is-a-lettered-sentence": "info",
  "masthead-has-symbol": "info",
  "masthead-lines-stand-apart": "info",
  "masthead-stands-in-lines": "info",
  // Paragraphs
  "paragraph-numbers-are-consecutive": "warning",
  "label-is-unique": "warning",
  "item-has-a-paragraph": "warning",
  "paragraph-ends-with-punctuation": "warning",
  "line-belongs-to-the-text": "info",
  "paragraph-is-whole": "info",
  "page-boundary-leaves-no-trace": "info",
  "preambular-paragraph-has-no-items": "info",
  "framing-paragraph-is-not-operative": "info",
  "paragraph-stands-in-its-part": "info",
  "paragraph-has-a-number": "info",
  "paragraph-id-is-its-number": "info",
  "paragraph-is-in-one-element": "info",
  "item-is-in-a-list": "info",
  "heading-is-marked": "info",
  "table-stands-by-itself": "info",
  "table-is-a-grid": "info",
  "annex-has-a-heading": "warning",
  // Footnotes
  "note-has-text": "error",
  "note-is-unique": "error",
  "note-is-referenced": "warning",
  "note-has-a-marker": "warning",
  "note-stands-with-its-paragraph": "info",
  "note-stands-by-itself": "info",
  "note-sits-on-first-mention": "info",
  "ibid-has-its-note": "info",
  "star-note-is-no-bullet": "info",
  // Links and symbols
  "link-has-a-target": "warning",
  "link-stands-in-a-note": "info",
  "symbol-is-linked": "info",
  "same-note-has-same-links": "info",
  // Wording and characters: reported, never changed
  "lead-phrase-is-emphasized": "info",
  "sequence-word-follows-the-participle": "info",
  "citation-has-both-commas": "info",
  "citation-is-written-out": "info",
  "series-has-no-comma-before-and": "info",
  "insertion-has-both-commas": "info",
  "resolution-calls-itself-present": "info",
  "capitals-are-alike": "info",
  "quotation-marks-are-alike": "info",
  "apostrophes-are-curly": "info",
  "ranges-are-written-alike": "info",
  "session-names-its-body": "info",
  "wording-is-usual": "info",
  // Markdown and front matter
  "front-matter-is-valid": "error",
  "markdown-is-in-the-dialect": "error",
} as const;

export type Rule = keyof typeof RULES;

export type Severity = (typeof RULES)[Rule];
