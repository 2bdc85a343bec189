import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const FOLDER = join(import.meta.dirname, "../../../../shared/schemas");

/** Why nothing can be held against the schema of Akoma Ntoso, which is no part of the project. */
export const schemaIsMissing = existsSync(FOLDER)
  ? undefined
  : "the schema of Akoma Ntoso is not beside the project (shared/schemas)";

export interface WrittenFile {
  readonly name: string;
  readonly xml: string;
}

/** What libxml2 finds in files of Akoma Ntoso 3.0 by the strict schema; all of them are looked at in one go. */
export async function faultsIn(files: readonly WrittenFile[]): Promise<string[]> {
  const schema = (fileName: string) => {
    return { fileName, contents: readFileSync(join(FOLDER, fileName), "utf8") };
  };
  const { errors } = await validateXML({
    xml: files.map(({ name, xml }) => ({ fileName: `${name}.xml`, contents: xml })),
    schema: schema("akomantoso30.xsd"),
    preload: schema("xml.xsd"),
    initialMemoryPages: 2048,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
