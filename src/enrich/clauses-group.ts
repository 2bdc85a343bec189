import { endsWithActor, isActor } from "./clauses-actors.ts";

const QUANTITY =
  /^(?:the|two|three|four|five|all|each|every|any|those|these|other|its|his|their|both|also|such|an?|of|as well as|and)\s+/iu;

const TAIL =
  /,? (?:that|which|who|whose|under|with(?! regard)|in a position|concerned|able|having|wishing|not already|not yet|in the position|, )(?: .*)?$/u;

const PARTED = /(?:, (?:and |as well as )?| and | as well as | or )/gu;

/** Those whom an addressee names, each as a register lists it: `all States parties and other donors` has two. */
export function membersOf(addressee: string, nameInFull: (short: string) => string): string[] {
  const names: string[] = [];
  const rest = addressee.replace(
    /, (?:upon|at|on|as(?! well)|where|in|within|if) [^,]{1,60},/u,
    "",
  );
  let from = 0;
  PARTED.lastIndex = 0;
  for (let gap = PARTED.exec(rest); gap; gap = PARTED.exec(rest)) {
    const left = rest.slice(from, gap.index);
    const right = rest.slice(gap.index + gap[0].length);
    const isOver = / (?:that|which|who|whose) /u.test(left) ? NEW.test(right) : isName(right);
    const last = left.split(CONJUNCTION).at(-1) ?? "";
    if (!isOver || !(isActor(last) || (NEW.test(right) && isActor(left)))) continue;
    if (
      !gap[0].startsWith(",") &&
      /\p{Lu}[\p{L}-]*$/u.test(left) &&
      /^\p{Lu}/u.test(right) &&
      !endsWithActor(left)
    )
      continue;
    names.push(left);
    from = gap.index + gap[0].length;
  }
  names.push(rest.slice(from));
  return [...new Set(names.map((name) => heading(name, nameInFull)))].filter((name) => name !== "");
}

const CONJUNCTION = /, | and | or /u;

/** Words that open a new name whatever follows. */
const NEW =
  /^(?:the|all|other|its|their|those|each|any|relevant|interested|civil|developing|developed)\s/u;

/** Whether the words after an “and” name somebody else, and not more of the same: “Drugs and Crime”. */
function isName(words: string): boolean {
  if (NEW.test(words)) return true;
  const [first = "", second = ""] = words.split(CONJUNCTION);
  // `regional and subregional organizations`
  return (
    isActor(first) || (/^\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?$/u.test(first) && isActor(second))
  );
}

function heading(name: string, nameInFull: (short: string) => string): string {
  let plain = name.trim().replace(TAIL, "");
  while (QUANTITY.test(plain)) plain = plain.replace(QUANTITY, "");
  const whole = nameInFull(plain.trim());
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

const KEYS =
  "Office|Working Group|Group|Committee|Commission|Mechanism|Council|Board|Initiative|Fund|Programme|Institute|Academy|Panel|Mission|Rapporteur|Independent Expert|High Commissioner|Organization|Department|Agency|Conference|Assembly|Commissioner|Centre|Force|Court|Mechanism|Forum|Team|Bureau";

const FULL = new RegExp(
  String.raw`(?<![\p{L}-])(?:\p{Lu}[\p{L}-]*\s){0,6}?(?<key>${KEYS})(?: (?:on|for|of|against) (?:the )?\p{Lu}[\p{L}-]*(?:(?:,)?(?: (?:and|of|the|for|on|against)){0,3} \p{Lu}[\p{L}-]*){0,10}|(?<=(?:\p{Lu}[\p{L}-]*\s){1,6}(?:${KEYS})))`,
  "gu",
);

/** Learns the full names that a text has, and tells which a short one stands for. */
export interface Names {
  readonly learn: (text: string) => void;
  readonly full: (short: string) => string;
}

/** What is known before the first word of a text of this body. */
export function namesOf(own: string): Names {
  const full = new Map([["Assembly", "General Assembly"]]);
  for (const key of ["Conference", "Council", "Assembly", "Commission", "Committee"]) {
    if (own.includes(key)) full.set(key, own);
  }
  const learn = (text: string): void => {
    for (const { 0: name, groups } of text.matchAll(FULL)) {
      const key = groups?.key;
      if (key === undefined || name === key || /^(?:Member|States)\b/u.test(name)) continue;
      const known = full.get(key);
      if (key === "Conference" || key === "Assembly") continue;
      // Two names may stand side by side, and the grammar takes them for one.
      full.set(key, known !== undefined && name.startsWith(`${known} `) ? known : name);
    }
  };
  const isOwn = (name: string) => name.includes(" ") && own.startsWith(`${name} `);
  return { learn, full: (short) => (isOwn(short) ? own : (full.get(short) ?? short)) };
}
