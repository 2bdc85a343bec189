import type { DataWording } from "../data.ts";

export const data: DataWording = {
  title: "Datos abiertos",
  description: (session) =>
    `Los textos del ${session} como datos: JSON, tablas, Akoma Ntoso, texto sin formato.`,
  about:
    "Los textos de este período de sesiones para programas y hojas de cálculo: las mismas palabras, números y notas que en estas páginas, con aquello a lo que remiten y lo que piden a quién. Todo se ha tomado de las palabras.",
  archive: "Todos los archivos en uno comprimido",
  whole: "Todo el período de sesiones",
  texts: "Texto por texto",
  programs: "Para programas",
  spreadsheet:
    "En una hoja de cálculo, importe la tabla con todas las columnas como texto; de lo contrario, 7/1 puede convertirse en una fecha.",
  files: {
    paragraphs:
      "Cada párrafo, título, nota y fila de cuadro, con su nombre, su número y sus palabras",
    references: "A qué remiten los textos: resoluciones, documentos, tratados y sus artículos",
    clauses: "Qué hacen los textos y a quién lo piden, verbo por verbo",
    reports: "A quién hay que presentar informes, y cuándo",
    lines: "Cada párrafo con aquello a lo que remite y lo que pide, un objeto JSON por línea",
    session: "El informe en torno a los textos, los hechos con sus pruebas y la lista de textos",
    plain: "Todos los textos, uno tras otro, sin formato",
    markdown: "El informe en torno a los textos, en Markdown",
    readme: "Qué son los archivos, las columnas y los campos, en inglés",
    package: "La lista de archivos con tamaños, sumas de verificación y columnas (Data Package)",
    schema: "Qué pueden contener los archivos JSON (JSON Schema)",
  },
  forms: {
    json: "Palabras, notas, remisiones y disposiciones",
    xml: "Akoma Ntoso 3.0, la norma para documentos jurídicos",
    txt: "Texto sin formato",
    md: "Markdown, tal como se publicó",
  },
};
