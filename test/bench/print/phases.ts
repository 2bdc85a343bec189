/** How far a program had come at a moment, in milliseconds of the clock. */
export interface Mark {
  readonly name: string;
  readonly at: number;
}

/** The seconds that each kind of process had taken at a moment. */
export interface Look {
  readonly at: number;
  readonly seconds: ReadonlyMap<string, number>;
}

/** What a program took from one mark to the next, in seconds. */
export interface Phase {
  /** The mark at its end. */
  readonly name: string;
  readonly wall: number;
  readonly node: number;
  /** The tabs of the browser. */
  readonly tabs: number;
  /** All else of the browser. */
  readonly browser: number;
}

/** What a program took from each mark to the next; phases of one name are added up. */
export function phasesOf(looks: readonly Look[], marks: readonly Mark[]): readonly Phase[] {
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last) return [];
  const ends = [...marks, { name: "end", at: last.at }].toSorted((one, other) => one.at - other.at);
  const phases = new Map<string, Phase>();
  let from = first.at;
  for (const { name, at } of ends) {
    const taken = (which: (kind: string) => boolean) =>
      secondsAt(looks, at, which) - secondsAt(looks, from, which);
    const before = phases.get(name);
    phases.set(name, {
      name,
      wall: (before?.wall ?? 0) + (at - from) / 1000,
      node: (before?.node ?? 0) + taken(isNode),
      tabs: (before?.tabs ?? 0) + taken(isTab),
      browser: (before?.browser ?? 0) + taken((kind) => !isNode(kind) && !isTab(kind)),
    });
    from = at;
  }
  return [...phases.values()];
}

function isNode(kind: string): boolean {
  return kind === "node";
}

function isTab(kind: string): boolean {
  return kind.endsWith(" renderer");
}

/** What the processes of a kind had taken at a moment between two looks, as if they had worked evenly. */
function secondsAt(looks: readonly Look[], at: number, which: (kind: string) => boolean): number {
  const sum = ({ seconds }: Look): number =>
    [...seconds].reduce((so, [kind, own]) => so + (which(kind) ? own : 0), 0);
  const after = looks.find((look) => look.at >= at) ?? looks.at(-1);
  const before = looks.findLast((look) => look.at <= at) ?? looks[0];
  if (!after || !before) return 0;
  if (after.at <= before.at) return sum(before);
  const share = (at - before.at) / (after.at - before.at);
  return sum(before) + share * (sum(after) - sum(before));
}
