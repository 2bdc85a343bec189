import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {
  close: "Fermer",
  toEnd: "Voir cette note à la fin du texte",
  failed: "Le chargement a échoué. Réessayez lorsque vous serez connecté.",
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

export const client: ClientWording = { reading, notes, selection, search, offline, single };
