/** The words of the page that shows a session in pictures. */
export interface MapsWording {
  readonly title: string;
  /** A sentence for those who see the page among others. */
  readonly description: (session: string) => string;
  /** The clauses of each text by their force. */
  readonly forces: {
    readonly heading: string;
    readonly about: string;
    readonly text: string;
    readonly total: string;
  };
  readonly citations: {
    readonly heading: string;
    readonly about: string;
    readonly cited: string;
    readonly by: string;
    /** What is cited of the body itself: in this session, and before it. */
    readonly groups: Readonly<Record<"session" | "own", string>>;
  };
  /** Over the figures of a picture as a table. */
  readonly asTable: string;
}
