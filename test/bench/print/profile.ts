/** What V8 writes with `--cpu-prof`, as far as it is read. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/**
 * The seconds that each file of the project took with what it called, the longest first. What no file of the project
 * called goes to its package, or to Node.
 * @param root the folder of the project, as an address
 */
export function secondsByFile(profile: Profile, root: string): readonly [string, number][] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const open: [id: number, caller: string][] = [[profile.nodes[0]?.id ?? 0, NODE]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [id, caller] = next;
    const node = nodes.get(id);
    if (!node) continue;
    const own = ownerOf(node.callFrame, root, caller);
    owners.set(id, own);
    open.push(...(node.children ?? []).map((child): [number, string] => [child, own]));
  }
  const seconds = new Map<string, number>();
  for (const [nth, id] of profile.samples.entries()) {
    const owner = owners.get(id) ?? NODE;
    if (owner === IDLE) continue;
    seconds.set(owner, (seconds.get(owner) ?? 0) + (profile.timeDeltas[nth] ?? 0) / 1e6);
  }
  return [...seconds].toSorted(([, one], [, other]) => other - one);
}

const NODE = "Node";
const LOADING = "Node, loading modules";
const IDLE = "(idle)";

/** What runs for nobody: the second is what Node does beside JavaScript, and waiting for a processor. */
const OWN = new Set([IDLE, "(program)", "(garbage collector)"]);

function ownerOf({ functionName, url }: Frame, root: string, caller: string): string {
  if (OWN.has(functionName)) return functionName;
  if (url.startsWith("node:internal/modules/") && caller === NODE) return LOADING;
  const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (name === undefined) return url.startsWith(root) ? url.slice(root.length) : caller;
  // A package that a file of the project calls works for that file.
  return caller === NODE || caller === LOADING || caller.startsWith(PACKAGE)
    ? `${PACKAGE}${name}`
    : caller;
}

const PACKAGE = "package ";

interface Frame {
  readonly functionName: string;
  readonly url: string;
}
