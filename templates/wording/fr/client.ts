import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {
  continueAt: "Reprendre où vous en étiez : ",
  close: "Fermer",
  unreachable: "Chargement impossible. Êtes-vous en ligne ?",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "préamb",
    operative: "dispositi",
    note: "note",
    annex: "annexe",
    any: "para alin sous du de la le bas page no",
  },
  absent: (asked) => `Il n’y a pas de « ${asked} » dans ce texte.`,
  nearest: "Au plus près : ",
  beginning: "le début du texte",
  unclear: "Un paragraphe s’écrit 28 c), pp7 ou note 5.",
  preambular: (number) => `alinéa ${number} du préambule`,
  paragraph: (label) => `paragraphe ${label}`,
  note: (label) => `note de bas de page ${label}`,
  close: "Fermer",
};

export const notes: ClientWording["notes"] = {
  close: "Fermer",
  toEnd: "Voir cette note à la fin du texte",
};

export const selection: ClientWording["selection"] = {
  copyLink: "Copier le lien",
  copyCitation: "Copier la référence",
  copyText: "Copier le texte",
  choose: "Choisir des paragraphes",
  linkCopied: "Lien copié :",
  citationCopied: "Référence copiée :",
  copied: "Texte copié, avec ses notes.",
  notCopied: "Votre navigateur n’a pas permis la copie.",
  comma: ", ",
  paragraph: (label) => `par. ${label}`,
  preambular: (label) => `préambule, al. ${label}`,
  table: (number) => `tableau ${number}`,
  excerpt: (places) => `Extrait : ${places}`,
  chosen: (count) => `Paragraphes choisis : ${count}`,
  all: "Tous",
  none: "Aucun",
  copy: "Copier",
  print: "Imprimer",
  done: "Terminer",
  nothing: "Aucun paragraphe n’est encore choisi.",
  hint: "Cochez les paragraphes à imprimer ou à copier. La touche Échap mène aux boutons.",
};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphes trouvés : ${count}`,
  foundFirst: (count, shown) =>
    `Paragraphes trouvés : ${count}. Les ${shown} premiers sont affichés.`,
  nothing: "Aucun résultat",
};

export const client: ClientWording = { reading, goTo, notes, selection, search, offline, single };
