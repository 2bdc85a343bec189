import { isSameMonth, type CalendarDay } from "../dates.ts";
import { LANGUAGES } from "../languages.ts";
import type { Wording } from "../wording.ts";
import { changes } from "./changes.ts";
import { citing } from "./citing.ts";
import { client } from "./client.ts";
import { data } from "./data.ts";
import { links } from "./links.ts";
import { print } from "./print.ts";
import { maps } from "./maps.ts";
import { registers } from "./registers.ts";
import { session } from "./session.ts";
import { site } from "./site.ts";
import { units } from "./units.ts";

const SOURCES = {
  report: "du rapport",
  texts: "des textes",
  draft: "du projet",
  drafts: "des projets",
} as const;

const dayOfMonth = ({ day: nth }: CalendarDay): string => (nth === 1 ? "1er" : String(nth));

const day: Wording["dates"]["day"] = (date) => `${dayOfMonth(date)} ${date.month} ${date.year}`;

export const wording: Wording = {
  language: LANGUAGES.fr,
  changes,
  citing,
  client,
  links,
  print,
  registers,
  data,
  maps,
  session,
  site,
  dates: {
    day,
    range: (first, last) =>
      isSameMonth(first, last)
        ? `${dayOfMonth(first)}-${day(last)}`
        : `${day(first)} – ${day(last)}`,
  },
  comma: ", ",
  colon: "\u00A0: ",
  semicolon: "\u00A0; ",
  stop: ".",
  quoted: (words) => `«\u00A0${words}\u00A0»`,

  texts: {
    resolution: (number) => ["Résolution", number].join(" ").trim(),
    decision: (number) => ["Décision", number].join(" ").trim(),
    draftResolution: "Projet de résolution",
    document: "Texte non classé",
  },
  citation: ({ body, name, date, see }) =>
    `${body}, ${name}${date === undefined ? "" : ` du ${date}`}${see}`,
  seeReport: (report, section) =>
    ` (voir ${report}${section === undefined ? "" : `, sect. ${section}`})`,

  contents: "Table des matières",
  notes: "Notes de bas de page",
  howToCite: "Pour citer",
  source: "Document source",
  reportNamed: (symbol) => `Rapport ${symbol}`,
  proof: "Contrôle d’intégrité",
  drafts: "Projets dont la session était saisie",
  draftNotice: "Projet tel qu’il a été présenté. Ce n’est pas un texte adopté.",

  wordsHeld: (found, words, of, total) =>
    `${found} ${total < 2 ? "mot" : "mots"} ${SOURCES[of]} sur ${words}`,
  editionHolds: (what) => `La présente édition contient, dans l’ordre, ${what}.`,
  textHolds: (what) =>
    `Le présent texte est tiré d’une édition qui contient, dans l’ordre, ${what}.`,
  corrected: ({ document, at, received, published, reason }) =>
    `Corrigé dans ${document}, ${at}\u00A0: «\u00A0${published}\u00A0» au lieu de «\u00A0${received}\u00A0» dans le texte reçu (${reason}).`,
  unsourced: (document) => `Transcrit sans texte reçu\u00A0: ${document}.`,

  backTo: (nth, label) => `Retour à l’appel ${nth} de la note ${label}`,
  sameSource: (note, words) => ` [note ${note}\u00A0: ${words}]`,
  sameSourceAdded:
    "Dans les notes, les mots entre crochets qui suivent «\u00A0Ibid.\u00A0» ne font pas partie du texte. Ils reprennent ceux de la note précédente, à laquelle il est renvoyé.",
  units,
  pages: (shown, count) => `${shown} ${count < 2 ? "page" : "pages"}`,
  facts: {
    place: "Lieu",
    opened: "Ouverture",
    closed: "Clôture",
    report: "Rapport",
    section: "Section du rapport",
    adopted: "Date d’adoption",
    published: "Date de publication",
    author: "Auteur",
    language: "Langue",
    title: "Titre",
    symbol: "Cote",
    "job-number": "Numéro de tâche",
    session: "Session",
    subject: "Sujet",
    "agenda-subject": "Sujet à l’ordre du jour",
    "agenda-item": "Point de l’ordre du jour",
    "agenda-item-title": "Intitulé du point de l’ordre du jour",
    proponent: "Présenté par",
    draft: "Projet",
    "adopted-as": "Adopté en tant que",
    sponsors: "Auteurs du projet",
    "additional-sponsors": "Autres auteurs du projet",
    "committee-report": "Rapport de la commission",
    "meeting-record": "Compte rendu de séance",
    vote: "Vote",
    "votes-in-favour": "Voix pour",
    "votes-against": "Voix contre",
    "votes-abstaining": "Abstentions",
    "voters-in-favour": "Ont voté pour",
    "voters-against": "Ont voté contre",
    "voters-abstaining": "Se sont abstenus",
    publisher: "Éditeur",
    rights: "Droits",
    certifier: "Évaluateur de l’accessibilité",
    sender: "Expéditeur de la notice",
  },

  book: {
    landmarks: "Repères",
    pages: "Pages du recueil imprimé",
    printed: "Recueil imprimé, format A4",
    cover: "Couverture",
    titlePage: "Page de titre",
    start: "Début du texte",
    about: "À propos de la présente édition",
    fonts: (families) =>
      `Composé en ${families.join(" et ")}, sous licence SIL Open Font License 1.1.`,
    accessibility: {
      display: "Texte redistribuable, sans couleurs propres.",
      navigation: "Les titres, une table des matières et des repères permettent d’y naviguer.",
      numbers: "Les numéros des paragraphes font partie du texte.",
      notes: "Chaque note est liée à chacun de ses appels.",
      pages: "Les pages du recueil imprimé sont signalées.",
      cover: "La seule image est la couverture, qui est décrite.",
    },
  },
};
