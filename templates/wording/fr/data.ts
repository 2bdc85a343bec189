import type { DataWording } from "../data.ts";

export const data: DataWording = {
  title: "Données ouvertes",
  description: (session) =>
    `Les textes de la ${session} sous forme de données : JSON, tableaux, Akoma Ntoso, texte brut.`,
  about:
    "Les textes de cette session pour les programmes et les tableurs : les mêmes mots, numéros et notes que sur ces pages, avec ce à quoi ils renvoient et ce qu’ils demandent à qui. Tout est tiré des mots.",
  archive: "Tous les fichiers dans une archive",
  whole: "L’ensemble de la session",
  texts: "Texte par texte",
  programs: "Pour les programmes",
  spreadsheet:
    "Dans un tableur, importez un tableau avec toutes les colonnes en texte, sinon 7/1 peut devenir une date.",
  files: {
    paragraphs:
      "Chaque paragraphe, titre, note et ligne de tableau, avec son nom, son numéro et ses mots",
    references:
      "Ce à quoi les textes renvoient : résolutions, documents, traités et leurs articles",
    clauses: "Ce que font les textes et à qui ils le demandent, verbe par verbe",
    reports: "À qui il doit être fait rapport, et quand",
    lines:
      "Chaque paragraphe avec ce à quoi il renvoie et ce qu’il demande, un objet JSON par ligne",
    session: "Le rapport autour des textes, les faits avec leurs preuves et la liste des textes",
    plain: "Tous les textes, l’un après l’autre, en texte brut",
    markdown: "Le rapport autour des textes, en Markdown",
    readme: "Ce que sont les fichiers, les colonnes et les champs, en anglais",
    package: "La liste des fichiers avec tailles, sommes de contrôle et colonnes (Data Package)",
    schema: "Ce que les fichiers JSON peuvent contenir (JSON Schema)",
  },
  forms: {
    json: "Mots, notes, renvois et dispositions",
    xml: "Akoma Ntoso 3.0, la norme des documents juridiques",
    txt: "Texte brut",
    md: "Markdown, tel que publié",
  },
};
