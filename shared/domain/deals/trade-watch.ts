/** How early and how late a trade asks for attention; the trade's own defaults. Days. */
export const tradeWatch = {
  /** A buyer waits for answers by a deadline: from so many days before it. */
  deadlineWithin: 7,
  /** Nobody answered a proposal for so long. */
  unansweredAfter: 3,
} as const
