import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `par. ${label}`,
    unnumbered: (number) => `par. non numéroté ${number}`,
    preambular: (label) => `alinéa ${label} du préambule`,
    note: (label) => `note de bas de page ${label}`,
    annex: (number) => (number === "" ? "annexe" : `annexe ${number}`),
    within: (annex, place) => `${place} (${annex})`,
    table: (number) => `tableau ${number}`,
    heading: "intertitre",
    masthead: "en-tête",
    formula: "mots liminaires",
    closing: "dernières lignes",
  },
  paragraphs: (shown, count) => `${shown} ${count < 2 ? "paragraphe" : "paragraphes"}`,
  found: (hits, hitCount, texts, textCount) =>
    `${hits} ${hitCount < 2 ? "paragraphe" : "paragraphes"} dans ${texts} ${textCount < 2 ? "texte" : "textes"}.`,
  progress: (done, of) => `Sessions parcourues\u00A0: ${done} sur ${of}.`,
  searching: "Sessions parcourues",
  stop: "Arrêter",
  searchOn: (size) => `Poursuivre dans les autres sessions (${size} au plus)`,
  more: (shown) => `Afficher ${shown} de plus`,
  loading: "Chargement des mots…",
  failed:
    "Les mots n’ont pas pu être chargés. Relancez la recherche une fois la connexion rétablie.",
  nothing: "Rien n’a été trouvé.",
  quoted: (words) => `«\u00A0${words}\u00A0»`,
  tips: "Un paragraphe doit contenir tous les mots. Essayez avec moins de mots, le début d’un mot, sans guillemets, ou avec le numéro d’un texte.",
};

export const offline: ClientWording["offline"] = {};

export const client: ClientWording = { reading, notes, search, offline };
