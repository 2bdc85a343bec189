/** What keeps a file from being what it says it is. */
export interface Fault {
  /** The clause of ISO 14289-1 (PDF/UA-1), or of ISO 19005-2 (PDF/A-2) with that before it. */
  readonly clause: string;
  /** Where: `page 3`, an element with those around it, or what of the file. */
  readonly place: string;
  readonly message: string;
}

/** Hears of faults. */
export type Report = (clause: string, place: string, message: string) => void;
