import type { ChangesWording } from "../changes.ts";

export const changes: ChangesWording = {
  title: (name) => `${name}: del proyecto al texto aprobado`,
  description: (name) =>
    `${name}: el proyecto y el texto aprobado, comparados palabra por palabra.`,
  fromText: "Qué cambió respecto del proyecto",
  fromDraft: (name) => `Qué cambió antes de su aprobación: ${name}`,
  explanation:
    "Las palabras del proyecto que no se mantuvieron aparecen tachadas y las que se añadieron, subrayadas. Los párrafos se emparejan por sus palabras, sean cuales sean sus números.",
  evidence: "Qué demuestra que el proyecto pasó a ser este texto",
  draft: "Proyecto",
  adopted: "Texto aprobado",
  summary: "Los párrafos, según lo que fue de ellos",
  kinds: {
    identical: "Sin cambios",
    changed: "Modificado",
    split: "Dividido",
    merged: "Fusionado",
    new: "Nuevo",
    dropped: "Suprimido",
    moved: "Trasladado",
  },
  verbs: "Verbos que cambiaron",
  became: "pasó a ser",
  directions: {
    softer: "más débil",
    stronger: "más fuerte",
    sequence: "solo el orden",
    other: "otro verbo",
  },
  scale: (order) =>
    `«Más débil» y «más fuerte» se entienden según este orden de los verbos, del más fuerte al más débil: ${order}. Los verbos que no piden nada, como recordar o acoger con beneplácito, quedan por debajo de todos ellos.`,
  paragraphs: "Párrafo por párrafo",
  onlyChanges: "Mostrar solo lo que cambió",
  sideBySide: "En paralelo",
  inDraft: (place) => `en el proyecto: ${place}`,
  printed: "Versión comparada para imprimir",
  spoken: { deleted: "suprimido", inserted: "añadido" },
  titlePlace: "Título",
};
