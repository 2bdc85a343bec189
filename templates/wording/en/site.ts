import { html } from "../../../src/text/html.ts";
import type { SiteWording } from "../site.ts";

export const site: SiteWording = {
  skip: "Skip to the text",
  navigation: "Site",
  about: "About and proof",
  theme: { label: "Colours", system: "As the device", light: "Light", dark: "Dark" },
  home: {
    title: "Sessions",
    description: "Resolutions and decisions, session by session.",
    sessions: "Sessions",
    languages: "Languages",
  },
  sessionDescription: (body, session) => `Resolutions and decisions of the ${body}, ${session}.`,
  downloads: "Editions to take away",
  print: "Compendium to print",
  forms: { letter: "US Letter", a5: "A5", booklet: "Booklet to fold", press: "Press file" },
  book: "E-book",
  bookForms: { kepub: "For Kobo", mail: "Small, for mail" },
  checksums: {
    title: "Checksums",
    explanation:
      "If the SHA-256 checksum of a file is the one given here, the file is the one that was published.",
    all: "All checksums in one file, for sha256sum -c",
  },
  texts: (shown, count) => `${shown} ${count === 1 ? "text" : "texts"}`,
  single: {
    name: "One file, to keep or send",
    find: "Find in this file",
  },
  languages: {
    heading: "Languages",
    sideBySide: "Side by side",
    sideBySideTitle: (name) => `${name}, side by side`,
    sideBySideDescription: (name) => `${name} in several languages, paragraph by paragraph.`,
    shown: "Languages shown",
    missing: "Not in this language",
  },
  text: {
    adopted: (date) => `Adopted on ${date}`,
    preamble: "Preamble",
    operative: "Operative paragraphs",
    paragraphs: "Paragraphs",
    annexes: "Annexes",
    note: (label) => `Note ${label}`,
    toPreambular: (number) => `Link to preambular paragraph ${number}`,
    toOperative: (number) => `Link to operative paragraph ${number}`,
    toParagraph: (name) => `Link to paragraph ${name}`,
    choose: "Select paragraphs",
    cite: (name) => `Cite ${name}`,
    citeThis: "Cite this text",
    printed: "Print this text",
    book: "E-book of this text",
    paragraphIsCited: "A paragraph is cited with its number, and linked with its name: ",
    neighbours: "Previous and next text",
    previous: "Previous",
    next: "Next",
  },
  outline: {
    heading: "Contents of this text",
    goTo: "Go to paragraph",
    example: "28 (c)",
    go: "Go",
  },
  search: {
    link: "Search",
    title: "Search",
    description: (session) => `Search in the resolutions and decisions of the ${session}.`,
    descriptionAll: "Search in the resolutions and decisions of all sessions.",
    label: "Words, a number or a symbol in the texts of this session",
    labelAll: "Words, a number or a symbol in the texts of all sessions",
    button: "Search",
    hint: (example, own) =>
      html`For example: words such as ${example("asset recovery")} or, in this order, ${example('"calls upon"')}; a text, ${own.text}, or a paragraph of it, ${own.place}; ${example("article 46")}; a symbol, ${example("CAC/COSP/2017/5")}.`,
    everywhere: "Search all sessions",
    withoutScript:
      "The search needs a script, which does not run here. The index below leads to the same paragraphs.",
    index: "Index of the paragraphs",
    sessions: "Sessions and their indexes",
  },
  proof: {
    title: "About this edition, and its proof",
    description:
      "How these editions are made and the proof that every word of the source stands in them.",
    edition:
      "These pages, the printed compendium and the e-book hold the same texts: the same words, paragraph numbers and notes, under the same names. They are made from the text as it was received, and nothing in it is corrected in silence: where the text departs from its own form, the difference stands, and a change that somebody made is told below, with its reason.",
    heading: "The proof",
    explanation:
      "Each time the editions are made, every word of the text as received is looked for, in order, in the finished pages, in the finished printed file and in the finished e-book, and each note at each of its marks. An edition that misses a word, a number or a note is not published.",
    how: "How that was proved",
    table: (session) => `Words, notes and references of the ${session}`,
    received: "Text as received",
    report: "Report of the session",
    draft: "Draft resolution",
    words: "Words",
    found: "Found",
    notes: "Notes",
    references: "References",
    names: "How paragraphs are named",
    naming: (name) =>
      html`A paragraph has the same name everywhere: preambular paragraphs are ${name("pp1")}, ${name("pp2")}, …, operative paragraphs ${name("op1")}, ${name("op2")}, …, an item ${name("op28.c")}, a note ${name("fn19")}. The name goes behind the address of a text, after a number sign. A resolution and a decision may have the same number, so a text’s name begins with what it is: ${name("res-7-1")}, ${name("dec-7-1")}.`,
    facts: "Facts and their evidence",
    evidence:
      "What these editions say of a session beyond its texts, each with what shows it. What nothing shows is left out: a date of adoption, for instance, that no source states.",
  },
  app: { name: "Resolutions and decisions", short: "Resolutions" },
  offline: {
    title: "Offline reading",
    description:
      "Which sessions are kept on this device, how much room they take, and how to remove them.",
    explanation:
      "A session that you read is kept on this device with all its texts, so that it can be read, searched and followed from link to link without a network. While there is a network, you are shown the published text; where a page is a kept copy, it says as of when.",
    limit:
      "A session of more than 2 MB is kept only when you ask for it, and so is every session where your device is set to save data.",
    kept: "Kept on this device",
    needs:
      "What is kept is shown here by a script, and without one nothing is kept. The printed compendium and the e-book of a session can be read without a network.",
    shared: "Contents, styles and fonts of the site",
  },
  notFound: {
    title: "There is no page at this address",
    advice: ({ contents, resolution, decision }) =>
      html`The text may stand under another name. ${contents("The contents")} list every text; a resolution’s page ends in its number, such as ${resolution}, a decision’s in ${decision}.`,
    inFolder: ({ here, above }) =>
      html`Where the site stands in a folder of its host, ${here("the first page of this folder")} or ${above("that of the folder above")} may lead back to it.`,
  },
};
