/**
 * Shrinks the type in every `[data-fit]` inside `root` until its text fits its box, in steps of half a point. What is short
 * keeps its size; however long an address is, none of it is cut off. Reads and writes take turns over all boxes, so that a
 * thousand labels are laid out a dozen times, not ten thousand.
 */
export function fitText(root: Element): void {
  let open = [...root.querySelectorAll<HTMLElement>('[data-fit]')].map((box) => {
    box.style.fontSize = ''
    return { box, points: Number(box.dataset['fit']) }
  })
  while (open.length > 0) {
    open = open.filter(({ box, points }) => overflows(box) && points > smallest)
    for (const each of open) {
      each.points -= step
      each.box.style.fontSize = `${each.points}pt`
    }
  }
}

const step = 0.5
const smallest = 3

/** A hair of rounding is no overflow. */
const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1
