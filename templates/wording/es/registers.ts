import type { RegistersWording } from "../registers.ts";

export const registers: RegistersWording = {
  findBy: "Buscar por",
  who: {
    title: "Quién debe hacer qué",
    description: (session) =>
      `A quién se dirigen las resoluciones y decisiones del ${session} y qué debe hacer cada uno: disposición por disposición, con el texto.`,
    about:
      "Cada disposición de los párrafos de la parte dispositiva, bajo aquellos a quienes se dirige. Un párrafo tiene tantas disposiciones como verbos. Las palabras son las de los textos; la fuerza, las condiciones y los informes se desprenden de ellas.",
  },
  articles: {
    title: "Artículos y capítulos citados",
    description: (session) =>
      `Los artículos y capítulos de tratados que citan las resoluciones y decisiones del ${session}, con sus lugares.`,
    about: "Cada artículo y capítulo citado, con todos los lugares en que se cita.",
  },
  documents: {
    title: "Resoluciones y documentos citados",
    description: (session) =>
      `Las resoluciones y documentos que citan los textos del ${session}, con sus lugares.`,
    about: "Cada resolución, decisión y documento citado, con todos los lugares en que se cita.",
  },
  phrases: {
    title: "Frases introductorias",
    description: (session) =>
      `Los verbos y frases con que comienzan los párrafos del ${session}, con sus lugares.`,
    about: "Las palabras con que comienzan los párrafos, por orden alfabético, con cada párrafo.",
  },
  calendar: {
    title: "Calendario de informes",
    description: (session) =>
      `A quién y cuándo deben presentarse informes según las resoluciones y decisiones del ${session}.`,
    about:
      "De qué hay que informar, a quién y cuándo, en la medida en que los textos lo dicen. Solo se da una fecha si una fuente la indica.",
  },
  groups: { documents: "Documentos por signatura", names: "Por nombre" },

  forces: {
    directive: {
      name: "Exhortación",
      meaning: "El órgano insta a actuar a aquellos a quienes se dirige: insta, exhorta.",
    },
    request: {
      name: "Solicitud",
      meaning: "Se encomienda una tarea, casi siempre a una secretaría o a otro órgano: solicita.",
    },
    invitation: {
      name: "Invitación",
      meaning: "Se pide algo y los destinatarios quedan libres: invita, alienta, recomienda.",
    },
    recognition: {
      name: "Constatación",
      meaning:
        "El órgano dice qué considera, acoge o toma en cuenta, y no pide nada nuevo: acoge con beneplácito, observa, reafirma.",
    },
    decision: {
      name: "Decisión",
      meaning: "El órgano mismo resuelve algo: decide, aprueba, hace suyo.",
    },
    concern: {
      name: "Preocupación",
      meaning: "El órgano dice qué le preocupa: expresa preocupación, lamenta, condena.",
    },
  },
  legend: "Qué significa la fuerza de una disposición",
  conditions: {
    "existing-resources": "Con los recursos existentes",
    "upon-request": "Previa solicitud",
    extrabudgetary: "Recursos extrapresupuestarios",
  },
  nobody: "Sin destinatario",
  columns: { place: "Párrafo", words: "Texto", force: "Fuerza", terms: "Condiciones e informes" },
  report: "Informe",
  filter: {
    heading: "Limitar la lista",
    addressee: "Destinatario",
    force: "Fuerza",
    text: "Texto",
    terms: "Condición o informe",
    all: "Todos",
    reports: "Con un informe",
    unconditional: "Sin condición",
    reset: "Mostrar todo",
    shown: "Disposiciones mostradas:",
    of: "de",
    nothing: "Ninguna disposición reúne todo esto. Elija «Todos» en uno de los campos.",
  },
  due: {
    whenever: "Sin día ni período de sesiones indicados",
    who: "Quién informa",
    file: "Para calendarios",
    report: "Informe pendiente",
  },
};
