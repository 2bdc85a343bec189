/** What pages say of who cites a text. */
export interface LinksWording {
  /** How many texts cite this one. */
  readonly citedBy: (texts: number) => string;
}
