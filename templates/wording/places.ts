import type { Instrument } from "../../src/model/document.ts";
import { nameUnits } from "../../src/model/name.ts";
import { labelPath, placeName } from "./place-names.ts";
import type { Wording } from "./wording.ts";

/** What lawyers call each unit of a text, by its name: `op28.c` → `para. 28 (c)`. Found once a text. */
export function namePlaces(instrument: Instrument, wording: Wording): ReadonlyMap<string, string> {
  const names = known.get(instrument) ?? new Map<Wording, ReadonlyMap<string, string>>();
  known.set(instrument, names);
  const own = names.get(wording) ?? findNames(instrument, wording);
  names.set(wording, own);
  return own;
}

const known = new WeakMap<Instrument, Map<Wording, ReadonlyMap<string, string>>>();

function findNames(instrument: Instrument, wording: Wording): ReadonlyMap<string, string> {
  const { places } = wording.client.search;
  const labels = new Map<string, string>();
  return new Map(
    nameUnits(instrument).map(({ name, node }) => {
      const label = labelPath(name, "label" in node ? (node.label ?? "") : "", labels);
      labels.set(name, label);
      return [name, placeName(name, label, places)];
    }),
  );
}
