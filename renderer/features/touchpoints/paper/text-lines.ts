/** How many lines the text of an element takes. `lineHeight` in pixels. */
export const countLines = (element: Element, lineHeight: number): number =>
  Math.max(1, Math.round(element.getBoundingClientRect().height / lineHeight))

/**
 * Where line `line` (from 0) of an element's text begins, in characters: the text is cut where the browser broke it, so that what
 * stands on two pages is broken as it was measured. The element holds one text and nothing else.
 */
export function lineStart(element: Element, line: number, lineHeight: number): number {
  const node = element.firstChild
  const text = node?.nodeValue ?? ''
  if (node === null || line <= 0) return 0
  const top = element.getBoundingClientRect().top
  const range = document.createRange()
  const lineOf = (at: number): number => {
    for (let next = at; next < text.length; next += 1) {
      range.setStart(node, next)
      range.setEnd(node, next + 1)
      const box = [...range.getClientRects()].at(-1)
      // A blank at the end of a line has no box.
      if (box !== undefined && box.height > 0 && box.width > 0) {
        return Math.floor((box.top + box.height / 2 - top) / lineHeight)
      }
    }
    return Number.POSITIVE_INFINITY
  }
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (lineOf(middle) >= line) high = middle
    else low = middle + 1
  }
  return isLowSurrogate(text, low) ? low - 1 : low
}

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at))
