/** Sizes in pixels: the list as it would stand, the rows' window, and how far the scroll bar can go. */
export interface ViewSize {
  listHeight: number
  bodyHeight: number
  scrollRange: number
}

/** The list's own pixel at the top of the window. A list taller than its box moves faster than its scroll bar. */
export function visibleTop(scrollTop: number, view: ViewSize): number {
  return scrollTop * pace(view)
}

/** Where the scroll bar has to stand for that pixel of the list to be at the top, as far as the list goes. */
export function scrollTopFor(top: number, view: ViewSize): number {
  const furthest = Math.max(0, view.listHeight - view.bodyHeight)
  return Math.min(Math.max(0, top), furthest) / pace(view)
}

/** Pixels of the list a pixel of the scroll bar stands for; 1 for a list that fits its box. */
export function pace(view: ViewSize): number {
  const furthest = view.listHeight - view.bodyHeight
  return furthest > 0 && view.scrollRange > 0 ? furthest / view.scrollRange : 1
}
