import type { CitingWording } from "../citing.ts";

export const citing: CitingWording = {
  named: (body, name) => `${body}, ${name}`,
  see: (symbol, section) =>
    `\u00A0; voir ${symbol}${section === undefined ? "" : `, sect. ${section}`}`,
  more: "Toutes les formes de référence, et chaque paragraphe",
  description: (name) =>
    `Comment citer le texte suivant et chacun de ses paragraphes, avec des notices pour logiciels bibliographiques\u00A0: ${name}.`,
  inNote: "En note de bas de page",
  inSentence: "Dans une phrase",
  managers: "Pour les logiciels bibliographiques",
  download: (file) => `Télécharger ${file}`,
  paragraphs: "Chaque paragraphe",
  paragraphsHint: "Chaque référence renvoie à son paragraphe.",
  copy: "Copier",
  copyOne: (what) => `Copier\u00A0: ${what}`,
  feeds: {
    texts: (of) => `Textes\u00A0: ${of}`,
    changes: (of) => `Modifications\u00A0: ${of}`,
  },
  became: {
    changed: "modifié",
    added: "ajouté",
    removed: "supprimé",
    textAdded: "texte ajouté",
    textRemoved: "texte retiré",
  },
  catalogue: (of) => `Livres numériques\u00A0: ${of}`,
};
