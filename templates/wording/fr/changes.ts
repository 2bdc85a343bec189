import type { ChangesWording } from "../changes.ts";

export const changes: ChangesWording = {
  title: (name) => `${name}\u00A0: du projet au texte adopté`,
  description: (name) => `${name}\u00A0: le projet et le texte adopté, comparés mot à mot.`,
  fromText: "Ce qui a changé par rapport au projet",
  fromDraft: (name) => `Ce qui a changé avant l’adoption\u00A0: ${name}`,
  explanation:
    "Les mots du projet qui n’ont pas été retenus sont barrés, les mots ajoutés sont soulignés. Les paragraphes sont rapprochés d’après leurs mots, quels que soient leurs numéros.",
  evidence: "Ce qui montre que le projet est devenu ce texte",
  draft: "Projet",
  adopted: "Texte adopté",
  summary: "Les paragraphes, selon ce qu’ils sont devenus",
  kinds: {
    identical: "Inchangé",
    changed: "Modifié",
    split: "Scindé",
    merged: "Fusionné",
    new: "Nouveau",
    dropped: "Supprimé",
    moved: "Déplacé",
  },
  verbs: "Verbes qui ont changé",
  became: "est devenu",
  directions: {
    softer: "plus faible",
    stronger: "plus fort",
    sequence: "ordre seulement",
    other: "autre verbe",
  },
  scale: (order) =>
    `«\u00A0Plus faible\u00A0» et «\u00A0plus fort\u00A0» s’entendent selon cet ordre des verbes, du plus fort au plus faible\u00A0: ${order}. Les verbes qui ne demandent rien, tels que rappeler ou accueillir avec satisfaction, viennent après tous ceux-ci.`,
  paragraphs: "Paragraphe par paragraphe",
  onlyChanges: "N’afficher que ce qui a changé",
  sideBySide: "Textes en regard",
  inDraft: (place) => `dans le projet\u00A0: ${place}`,
  printed: "Version comparée à imprimer",
  spoken: { deleted: "supprimé", inserted: "ajouté" },
  titlePlace: "Titre",
};
