import { stripTypeScriptTypes } from "node:module";

/** A script for readers' browsers without its types, line for line as it was written. */
export function stripTypes(code: string): string {
  const emitWarning = process.emitWarning.bind(process);
  // Node says on each run that this function of its own may change yet; it is no news to whoever makes a site.
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = emitWarning;
  }
}
