/** How a text says that a point is settled, that it is not, and what it says of the label of paid posts. */
export interface Agreement {
  /** Words of a heading or a sentence after which a point counts as settled. */
  readonly firm: readonly string[];
  /** Words that take the firmness back: `probably`, `not yet`, `still open`. */
  readonly open: readonly string[];
  /** Words for the money itself, where a point is named without a figure. */
  readonly fee: readonly string[];
  /** Speaks of how posts are marked as advertising. */
  readonly label: readonly string[];
  /** Tells somebody to hide that a post is paid for. */
  readonly hiding: readonly string[];
}
