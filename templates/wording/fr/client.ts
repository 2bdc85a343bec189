import type { ClientWording } from "../client.ts";

export const shared: ClientWording["shared"] = {
  close: "Fermer",
  unreachable: "Chargement impossible. La connexion est-elle établie\u00A0?",
};

export const reading: ClientWording["reading"] = {
  continueAt: "Reprendre où vous en étiez\u00A0: ",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "préamb",
    operative: "dispositi",
    note: "note",
    annex: "annexe",
    any: "al par para alin sous du de la le bas page no",
  },
  absent: (asked) => `Il n’y a pas de « ${asked} » dans ce texte.`,
  nearest: "Au plus près\u00A0: ",
  beginning: "le début du texte",
  unclear: "Un paragraphe s’écrit 28 c), pp7 ou note 5.",
  preambular: (number) => `alinéa ${number} du préambule`,
  paragraph: (label) => `paragraphe ${label}`,
  note: (label) => `note de bas de page ${label}`,
};

export const notes: ClientWording["notes"] = {
  toEnd: "Voir cette note à la fin du texte",
  onward: "Y aller",
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
  unnumbered: (number) => `par. non numéroté ${number}`,
  table: (number) => `tableau ${number}`,
  excerpt: (places) => `Extrait\u00A0: ${places}`,
  chosen: (count) => `Paragraphes choisis\u00A0: ${count}`,
  all: "Tous",
  none: "Aucun",
  copy: "Copier",
  print: "Imprimer",
  done: "Terminer",
  nothing: "Aucun paragraphe n’est encore choisi.",
  hint: "Cochez les paragraphes à imprimer ou à copier. La touche Échap mène aux boutons.",
};

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
  foundTexts: (texts, count) => `${texts} ${count < 2 ? "texte" : "textes"}.`,
  progress: (done, of) => `Sessions parcourues\u00A0: ${done} sur ${of}.`,
  searching: "Sessions parcourues",
  stop: "Arrêter",
  searchOn: (size) => `Poursuivre dans les autres sessions (${size} au plus)`,
  more: (shown) => `Afficher ${shown} de plus`,
  loading: "Chargement des mots…",
  failed:
    "Les mots n’ont pas pu être chargés. Relancez la recherche une fois la connexion rétablie.",
  nothing: "Aucun résultat.",
  quoted: (words) => `«\u00A0${words}\u00A0»`,
  tips: "Un paragraphe doit contenir tous les mots. Essayez avec moins de mots, le début d’un mot, sans guillemets, ou avec le numéro d’un texte.",
};

export const offline: ClientWording["offline"] = {
  keep: "Conserver pour lire hors connexion",
  keeping: (done, all) => `Enregistrement\u00A0: ${done} sur ${all}…`,
  kept: (size) => `Conservé pour lire hors connexion, ${size}`,
  since: (when) => `conservé depuis le ${when}`,
  asOf: (when) => `dans l’état publié le ${when}`,
  remove: "Supprimer",
  removeNamed: (name) => `Supprimer\u00A0: ${name}`,
  removeAll: "Tout supprimer",
  gone: (name) => `${name}\u00A0: plus rien n’est conservé.`,
  allGone: "Plus rien n’est conservé, et rien ne le sera sans que vous le demandiez.",
  nothing: "Rien n’est conservé sur cet appareil.",
  inAll: (size) => `En tout ${size}`,
  automatic: "Conserver chaque session que je lis",
  alsoKeep: "Conserver également",
  failed: {
    network:
      "Non conservé\u00A0: le réseau n’a pas tout transmis. Ce qui était conservé auparavant est intact.",
    room: "Non conservé\u00A0: l’espace manque sur cet appareil. Ce qui était conservé auparavant est intact.",
    changed:
      "Non conservé\u00A0: le site est en cours de modification. Ce qui était conservé auparavant est intact\u00A0; veuillez réessayer dans quelques minutes.",
  },
  unable:
    "Rien ne peut être conservé ici\u00A0: il faut une adresse sécurisée (https) et une fenêtre de navigation qui ne soit pas privée.",
  folder: "Ce site est ouvert à partir d’un dossier\u00A0: il est déjà entièrement hors connexion.",
  missing: "Cette page n’est pas conservée sur cet appareil et il n’y a pas de réseau.",
  keptCopy: (when) => `Copie conservée, dans l’état publié le ${when}.`,
  newer: "Un texte plus récent de cette page a été publié.",
  show: "L’afficher",
};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphes trouvés\u00A0: ${count}`,
  foundFirst: (count, shown) =>
    `Paragraphes trouvés\u00A0: ${count}. Les ${shown} premiers sont affichés.`,
  nothing: "Aucun résultat.",
};

export const client: ClientWording = {
  shared,
  reading,
  goTo,
  notes,
  selection,
  search,
  offline,
  single,
};
