import type { MapsWording } from "../maps.ts";

export const maps: MapsWording = {
  title: "In pictures",
  description: (session) =>
    `What the resolutions and decisions of the ${session} do, and what they cite, in pictures and tables.`,
  forces: {
    heading: "What each text does",
    about:
      "The clauses of each text by their force. A bar is as long as the text has clauses, and below each part stands how many it is.",
    text: "Text",
    total: "All",
  },
  citations: {
    heading: "Who cites what",
    about:
      "A row for each thing that is cited, a column for each text. A dot leads to the first place where the text cites it; the larger the dot, the more paragraphs do.",
    cited: "Cited",
    by: "Cited by",
    groups: { session: "Texts of this session", own: "Earlier texts of the same body" },
  },
  asTable: "The same as a table",
};
