import { hasHan } from '../characters.ts'

/**
 * Are two folded texts one slip of the hand apart: one character replaced, two neighbours swapped, or one left out of
 * at least four? Never when they differ just in what people number or place things with: 一厂 / 二厂, 东区 / 西区, A座 / B座.
 * Latin words need six letters: BMW and BMG are two companies.
 */
export function isOneTypo(a: string, b: string): boolean {
  const left = [...a]
  const right = [...b]
  const shortest = Math.min(left.length, right.length)
  const isHan = hasHan(a) && hasHan(b)
  if (a === b || Math.abs(left.length - right.length) > 1 || shortest < (isHan ? 2 : 6)) return false
  const { removed, added } = differingMiddle(left, right)
  if ([...removed, ...added].every((character) => (isHan ? NUMBERS_THINGS : DIGIT).test(character)))
    return false
  if (removed.length === 1 && added.length === 1) return true
  if (removed.length === 2 && added.length === 2) return removed[0] === added[1] && removed[1] === added[0]
  return removed.length + added.length === 1 && shortest >= 3
}

function differingMiddle(left: readonly string[], right: readonly string[]) {
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  let end = 0
  const most = Math.min(left.length, right.length) - start
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1
  return { removed: left.slice(start, left.length - end), added: right.slice(start, right.length - end) }
}

const DIGIT = /\d/
const NUMBERS_THINGS = /[\da-z十百千万甲乙丙丁东西南北中上下左右前后内外大小新老男女]/
