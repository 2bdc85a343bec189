/** Where the schemas lie that the files of JSON keep to. */
export const SCHEMA_PATHS = {
  session: "schema/session.json",
  document: "schema/document.json",
  paragraph: "schema/paragraph.json",
} as const;

/** In what forms a text is there. */
export const DOCUMENT_FORMS = ["json", "md", "txt", "xml"] as const;

export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** Where a text lies: `documents/res-7-1.json`. */
export function documentPath(id: string, form: DocumentForm): string {
  return `documents/${id}.${form}`;
}
