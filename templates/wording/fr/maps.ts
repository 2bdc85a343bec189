import type { MapsWording } from "../maps.ts";

export const maps: MapsWording = {
  title: "En images",
  description: (session) =>
    `Ce que font et ce que citent les résolutions et décisions de la ${session}, en images et en tableaux.`,
  forces: {
    heading: "Ce que fait chaque texte",
    about:
      "Les dispositions de chaque texte selon leur portée. La longueur d’une barre est le nombre de dispositions du texte, et sous chaque partie figure leur nombre.",
    text: "Texte",
    total: "Total",
  },
  citations: {
    heading: "Qui cite quoi",
    about:
      "Une ligne par élément cité, une colonne par texte. Un point mène au premier emplacement où le texte le cite\u00A0; plus il est grand, plus les paragraphes sont nombreux.",
    cited: "Élément cité",
    by: "Cité par",
    groups: { session: "Textes de cette session", own: "Textes antérieurs du même organe" },
  },
  asTable: "La même chose en tableau",
};
