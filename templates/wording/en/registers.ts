import type { RegistersWording } from "../registers.ts";

export const registers: RegistersWording = {
  findBy: "Find your way by",
  who: {
    title: "Who must do what",
    description: (session) =>
      `Whom the resolutions and decisions of the ${session} address, and what each is to do: clause by clause, with the words.`,
    about:
      "Every clause of the operative paragraphs, under those whom it addresses. A paragraph has as many clauses as it has verbs. The words are those of the texts; force, conditions and reports are read out of them.",
  },
  articles: {
    title: "Articles and chapters cited",
    description: (session) =>
      `The articles and chapters of treaties that the resolutions and decisions of the ${session} cite, each with its places.`,
    about: "Each article and chapter that is cited, with every place that cites it.",
  },
  documents: {
    title: "Resolutions and documents cited",
    description: (session) =>
      `The resolutions and documents that the texts of the ${session} cite, each with its places.`,
    about: "Each resolution, decision and document that is cited, with every place that cites it.",
  },
  phrases: {
    title: "Lead phrases",
    description: (session) =>
      `The verbs and phrases that the paragraphs of the ${session} open with, each with its places.`,
    about: "The words that paragraphs turn on, in alphabetical order, with every paragraph.",
  },
  calendar: {
    title: "Reporting calendar",
    description: (session) =>
      `To whom, and when, reports are due under the resolutions and decisions of the ${session}.`,
    about:
      "What is to be reported, to whom and when, as far as the texts say it. Days are given only where a source states them.",
  },
  groups: { documents: "Documents by symbol", names: "By name" },

  forces: {
    directive: {
      name: "Call",
      meaning: "The body presses those it addresses to act: urges, calls upon.",
    },
    request: {
      name: "Request",
      meaning: "Somebody is given a task, most often a secretariat or another body: requests.",
    },
    invitation: {
      name: "Invitation",
      meaning: "Those addressed are asked, and remain free: invites, encourages, recommends.",
    },
    recognition: {
      name: "Recognition",
      meaning:
        "The body says what it holds, welcomes or has taken note of, and asks for nothing new: welcomes, notes, reaffirms.",
    },
    decision: {
      name: "Decision",
      meaning: "The body itself settles something: decides, adopts, endorses.",
    },
    concern: {
      name: "Concern",
      meaning: "The body says what troubles it: expresses concern, regrets, condemns.",
    },
  },
  legend: "What the force of a clause means",
  conditions: {
    "existing-resources": "Within existing resources",
    "upon-request": "Upon request",
    extrabudgetary: "Extrabudgetary resources",
  },
  nobody: "Addressed to nobody",
  columns: { place: "Paragraph", words: "Words", force: "Force", terms: "Conditions and reports" },
  report: "Report",
  filter: {
    heading: "Narrow the list",
    addressee: "Addressed to",
    force: "Force",
    text: "Text",
    terms: "Condition or report",
    all: "All",
    reports: "With a report",
    unconditional: "Without a condition",
    reset: "Show all",
    shown: "Clauses shown:",
    of: "of",
    nothing: "No clause is all of this. Choose “All” in one of the fields.",
  },
  due: {
    whenever: "No day or session stated",
    who: "Who reports",
    file: "For calendars",
    report: "Report due",
  },
};
