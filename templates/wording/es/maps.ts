import type { MapsWording } from "../maps.ts";

export const maps: MapsWording = {
  title: "En imágenes",
  description: (session) =>
    `Lo que hacen y lo que citan las resoluciones y decisiones del ${session}, en imágenes y en cuadros.`,
  forces: {
    heading: "Qué hace cada texto",
    about:
      "Las disposiciones de cada texto según su fuerza. La longitud de una barra es el número de disposiciones del texto, y debajo de cada parte figura su número.",
    text: "Texto",
    total: "Todas",
  },
  citations: {
    heading: "Quién cita qué",
    about:
      "Una fila por cada elemento citado y una columna por cada texto. Un punto lleva al primer lugar en que el texto lo cita; cuanto mayor es, más párrafos lo hacen.",
    cited: "Elemento citado",
    by: "Citado en",
    groups: {
      session: "Textos de este período de sesiones",
      own: "Textos anteriores del mismo órgano",
    },
  },
  asTable: "Lo mismo en un cuadro",
};
