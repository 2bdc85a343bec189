import type { RegistersWording } from "../registers.ts";

export const registers: RegistersWording = {
  findBy: "S’orienter par",
  who: {
    title: "Qui doit faire quoi",
    description: (session) =>
      `À qui s’adressent les résolutions et décisions de la ${session}, et ce que chacun doit faire\u00A0: disposition par disposition, avec le texte.`,
    about:
      "Chaque disposition des paragraphes du dispositif, sous ceux à qui elle s’adresse. Un paragraphe a autant de dispositions que de verbes. Les mots sont ceux des textes\u00A0; la portée, les conditions et les rapports en sont tirés.",
  },
  articles: {
    title: "Articles et chapitres cités",
    description: (session) =>
      `Les articles et chapitres de traités que citent les résolutions et décisions de la ${session}, avec leurs emplacements.`,
    about: "Chaque article et chapitre cité, avec tous les emplacements où il l’est.",
  },
  documents: {
    title: "Résolutions et documents cités",
    description: (session) =>
      `Les résolutions et documents que citent les textes de la ${session}, avec leurs emplacements.`,
    about: "Chaque résolution, décision et document cité, avec tous les emplacements où il l’est.",
  },
  phrases: {
    title: "Formules introductives",
    description: (session) =>
      `Les verbes et formules par lesquels commencent les paragraphes de la ${session}, avec leurs emplacements.`,
    about:
      "Les mots par lesquels commencent les paragraphes, dans l’ordre alphabétique, avec chaque paragraphe.",
  },
  calendar: {
    title: "Calendrier des rapports",
    description: (session) =>
      `À qui et quand des rapports sont dus en vertu des résolutions et décisions de la ${session}.`,
    about:
      "Ce dont il faut rendre compte, à qui et quand, dans la mesure où les textes le disent. Une date n’est donnée que si une source l’indique.",
  },
  groups: { documents: "Documents par cote", names: "Par nom" },

  forces: {
    directive: {
      name: "Exhortation",
      meaning: "L’organe presse ceux à qui il s’adresse d’agir\u00A0: demande instamment, engage.",
    },
    request: {
      name: "Demande",
      meaning:
        "Une tâche est confiée, le plus souvent à un secrétariat ou à un autre organe\u00A0: prie.",
    },
    invitation: {
      name: "Invitation",
      meaning:
        "Les destinataires sont sollicités et restent libres\u00A0: invite, encourage, recommande.",
    },
    recognition: {
      name: "Constat",
      meaning:
        "L’organe dit ce qu’il considère, salue ou note, et ne demande rien de nouveau\u00A0: se félicite, note, réaffirme.",
    },
    decision: {
      name: "Décision",
      meaning: "L’organe règle lui-même une question\u00A0: décide, adopte, approuve.",
    },
    concern: {
      name: "Préoccupation",
      meaning:
        "L’organe dit ce qui le préoccupe\u00A0: exprime sa préoccupation, regrette, condamne.",
    },
  },
  legend: "Ce que signifie la portée d’une disposition",
  conditions: {
    "existing-resources": "Dans la limite des ressources existantes",
    "upon-request": "Sur demande",
    extrabudgetary: "Ressources extrabudgétaires",
  },
  nobody: "Sans destinataire",
  columns: {
    place: "Paragraphe",
    words: "Texte",
    force: "Portée",
    terms: "Conditions et rapports",
  },
  report: "Rapport",
  filter: {
    heading: "Restreindre la liste",
    addressee: "Destinataire",
    force: "Portée",
    text: "Texte",
    terms: "Condition ou rapport",
    all: "Tous",
    reports: "Avec un rapport",
    unconditional: "Sans condition",
    reset: "Tout afficher",
    shown: "Dispositions affichées\u00A0:",
    of: "sur",
    nothing:
      "Aucune disposition ne réunit tout cela. Choisissez «\u00A0Tous\u00A0» dans l’un des champs.",
  },
  due: {
    whenever: "Ni jour ni session indiqués",
    who: "Qui fait rapport",
    file: "Pour agendas",
    report: "Rapport attendu",
  },
};
