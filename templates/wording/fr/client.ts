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

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphes trouvés : ${count}`,
  foundFirst: (count, shown) =>
    `Paragraphes trouvés : ${count}. Les ${shown} premiers sont affichés.`,
  nothing: "Aucun résultat",
};

export const client: ClientWording = { reading, goTo, notes, search, offline, single };
