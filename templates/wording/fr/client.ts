import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {
  keep: "Conserver pour lire hors connexion",
  keeping: (done, all) => `Enregistrement\u00A0: ${done} sur ${all}…`,
  kept: (size) => `Conservé pour lire hors connexion, ${size}`,
  since: (when) => `conservé depuis le ${when}`,
  asOf: (when) => `dans l’état publié le ${when}`,
  letGo: "Supprimer",
  letGoOf: (name) => `Supprimer\u00A0: ${name}`,
  letGoOfAll: "Tout supprimer",
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
  found: (count) => `Paragraphes trouvés : ${count}`,
  foundFirst: (count, shown) =>
    `Paragraphes trouvés : ${count}. Les ${shown} premiers sont affichés.`,
  nothing: "Aucun résultat",
};

export const client: ClientWording = { reading, notes, search, offline, single };
