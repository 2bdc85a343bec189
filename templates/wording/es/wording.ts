import { isSameMonth } from "../dates.ts";
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
  report: "del informe",
  texts: "de los textos",
  draft: "del proyecto",
  drafts: "de los proyectos",
} as const;

const day: Wording["dates"]["day"] = (date) => `${date.day} de ${date.month} de ${date.year}`;

export const wording: Wording = {
  language: LANGUAGES.es,
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
      isSameMonth(first, last) ? `${first.day} a ${day(last)}` : `${day(first)} a ${day(last)}`,
  },
  comma: ", ",
  colon: ": ",
  semicolon: "; ",
  stop: ".",
  quoted: (words) => `“${words}”`,

  texts: {
    resolution: (number) => ["Resolución", number].join(" ").trim(),
    decision: (number) => ["Decisión", number].join(" ").trim(),
    draftResolution: "Proyecto de resolución",
    document: "Documento",
  },
  citation: ({ body, name, date, see }) =>
    `${body}, ${name}${date === undefined ? "" : `, de ${date}`}${see}`,
  seeReport: (report, section) =>
    ` (véase ${report}${section === undefined ? "" : `, secc. ${section}`})`,

  contents: "Índice",
  notes: "Notas",
  howToCite: "Cómo citar",
  source: "Fuente",
  reportNamed: (symbol) => `Informe ${symbol}`,
  proof: "Comprobación",
  drafts: "Proyectos sometidos al período de sesiones",
  draftNotice: "Proyecto tal como se presentó. No es un texto aprobado.",

  wordsHeld: (found, words, of) => `${found} de ${words} palabras ${SOURCES[of]}`,
  editionHolds: (what) => `Esta edición contiene, en su orden, ${what}.`,
  textHolds: (what) => `Este texto procede de una edición que contiene, en su orden, ${what}.`,
  corrected: ({ document, at, received, published, reason }) =>
    `Corregido en ${document}, ${at}: “${published}” en lugar de “${received}” en el texto recibido (${reason}).`,
  unsourced: (document) => `Escrito sin un texto recibido: ${document}.`,

  backTo: (nth, label) => `Volver a la llamada ${nth} de la nota ${label}`,
  sameSource: (note, words) => ` [nota ${note}: ${words}]`,
  sameSourceAdded:
    "En las notas, las palabras entre corchetes que siguen a “Ibid.” no forman parte del texto. Repiten las de la nota anterior a la que se hace referencia.",
  units,
  pages: (shown, count) => `${shown} ${count === 1 ? "página" : "páginas"}`,
  facts: {
    place: "Lugar",
    opened: "Apertura",
    closed: "Clausura",
    report: "Informe",
    section: "Sección del informe",
    adopted: "Fecha de aprobación",
    published: "Fecha de publicación",
    author: "Autor",
    language: "Idioma",
    title: "Título",
    symbol: "Signatura",
    "job-number": "Número de trabajo",
    session: "Período de sesiones",
    subject: "Tema",
    "agenda-subject": "Asunto del programa",
    "agenda-item": "Tema del programa",
    "agenda-item-title": "Título del tema del programa",
    proponent: "Presentado por",
    draft: "Proyecto",
    "adopted-as": "Aprobado como",
    sponsors: "Patrocinadores",
    "additional-sponsors": "Otros patrocinadores",
    "committee-report": "Informe de la comisión",
    "meeting-record": "Acta de la sesión",
    vote: "Votación",
    "votes-in-favour": "Votos a favor",
    "votes-against": "Votos en contra",
    "votes-abstaining": "Abstenciones",
    "voters-in-favour": "Votaron a favor",
    "voters-against": "Votaron en contra",
    "voters-abstaining": "Se abstuvieron",
    publisher: "Editor",
    rights: "Derechos",
    certifier: "Evaluador de la accesibilidad",
    sender: "Remitente del registro",
  },

  book: {
    landmarks: "Puntos de referencia",
    pages: "Páginas del compendio impreso",
    printed: "Compendio impreso, formato A4",
    cover: "Cubierta",
    titlePage: "Portada",
    start: "Comienzo del texto",
    about: "Acerca de esta edición",
    fonts: (families) =>
      `Compuesto en ${families.join(" y ")}, con licencia SIL Open Font License 1.1.`,
    accessibility: {
      display: "Texto adaptable, sin colores propios.",
      navigation: "Los títulos, un índice y puntos de referencia guían por él.",
      numbers: "Los números de los párrafos forman parte del texto.",
      notes: "Cada nota está enlazada con cada una de sus llamadas.",
      pages: "Las páginas del compendio impreso están señaladas.",
      cover: "La única imagen es la cubierta, que está descrita.",
    },
  },
};
