/** Those who can act, by the last word of what they are called. */
const ACTOR =
  /(?<!\p{L})(?:[Ss]tates?|[Pp]art(?:y|ies)|[Cc]ountr(?:y|ies)|[Nn]ations|Governments?|governments|[Ss]ecretariats?|[Ss]ecretary|Secretary-General|Offices?|[Gg]roups?|[Cc]ommittees?|[Cc]ommissions?|Council|Conference|Assembly|Board|Directors?|Commissioner|[Mm]eetings?|[Oo]rganizations?|donors?|creditors|debtors|providers|bodies|body|[Aa]genc(?:y|ies)|entit(?:y|ies)|community|communities|stakeholders|actors|Missions?|Rapporteurs?|[Ee]xperts?|[Mm]echanisms?|Panel|Presidents?|Chairs?|Co-Chairs|[Cc]hairperson|Bureau|[Ff]unds?|[Pp]rogrammes?|[Ii]nstitut(?:ions?|es?)|sector|[Aa]uthorit(?:y|ies)|Initiative|[Oo]rganizers|partners|Powers?|[Mm]embers|Union|Court|Tribunal|Representatives?|Envoy|[Cc]oordinators?|Facilitators?|Advis[eo]rs?|Force|operations?|Operation|[Tt]eams?|Department|society|individuals|companies|enterprises|businesses|media|academia|[Tt]erritor(?:y|ies)|leaders|holders|procedures|[Pp]artnership|Forum|Network|Centre|Administrator|Unit|unit|those|delegations|inspectors|auditors|[Bb]anks?|industr(?:y|ies)|observers?|participants|operators|sponsors|associations|practitioners|professionals|parliaments|scientists|users|Registrar|Ombudsman|Youth|sides|arrangements|foundations|[Ss]ystem|architecture|unions|centres|networks|academies|universities|UN-Women|(?!COVID)\p{Lu}{3,})$/u;

// “the sharing of experience”, “efforts by States to promote”: a deed, which nobody can be asked to do anything
const DEED =
  /^(?:.* )?(?:\p{Ll}+(?:tion|sion|ment|ance|ence|ancy|ency|ity|ness|ship|ism|ure|ing|acy|sis|posal|roval|newal|moval|ferral|drawal)s?|efforts?|measures|steps|work|use|dialogue|exchanges?|support|progress|approach(?:es)?|access|respect|actions?|involvement|research|return|practices?|need|role|responses?|rights?|contributions?|commitments?|full|early|timely|greater|further|more|increased|enhanced|continued|strengthened|there|relations|initiatives|discussions|universal|adoption|acts|reports?|policies|ways|means|peace|time|importance|fact|violence|attacks?|debate|call|request|ceasefire)$/u;

const SOMEBODY_AFTER_ALL =
  /(?:organization|institution|commission|mission|delegation|association|coalition|opposition|population|administration|federation|government|parliament|department|university|minority|majority|leadership|membership|corporation)s?$/iu;

/** `States fishing for straddling stocks`, `entities referred to in the Convention` */
const ACTING = new RegExp(
  String.raw`^.*?${ACTOR.source.slice(0, -1)}(?= \p{Ll}+(?:ing|ed)(?!\p{L}))`,
  "u",
);

const PREPOSITION =
  / (?:of|on|for|in|to|that|which|who|under|with|from|at|and(?! \p{Lu})|or|concerned|by|against|within|between|among|not|having|able|wishing|whose|as)(?= |$)/u;

/** The head of a name: what stands before its first preposition or participle. */
export function headOf(name: string): string {
  const plain = name.replace(/,.*$/u, "");
  const head = plain.slice(0, PREPOSITION.exec(plain)?.index ?? plain.length);
  return ACTING.exec(head)?.[0] ?? head;
}

/** Whether a name is one of those who act, whatever the verb. */
export function isActor(name: string): boolean {
  return ACTOR.test(headOf(name));
}

/** Whether the very last word is of those who act: “Coordinators”, not the “Economic” of a council. */
export function endsWithActor(words: string): boolean {
  return ACTOR.test(words);
}

/** Whether a name can be of somebody: it is of nobody if its head is a deed. */
export function isSomebody(name: string): boolean {
  const head = headOf(name);
  return name.trim() !== "" && (isActor(name) || !DEED.test(head) || SOMEBODY_AFTER_ALL.test(head));
}
