import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { PaperOptions } from './paper-order.ts'

/** Where the text of a letter or card stands. Millimetres from the sheet's corner; type in points. */
export interface LetterLayout {
  left: number
  width: number
  /** Where the text begins on the first sheet and on the others, and where it ends on each. */
  firstTop: number
  otherTop: number
  bottom: number
  fontSize: number
  /** Between two lines, and between two paragraphs on top of it: Chinese ones are indented instead. */
  lineHeight: Record<MessageLanguage, number>
  paragraphGap: Record<MessageLanguage, number>
}

export const letterLayouts: Readonly<Record<PaperOptions['size'], LetterLayout>> = {
  a4: {
    left: 25,
    width: 165,
    firstTop: 101,
    otherTop: 30,
    bottom: 276,
    fontSize: 11,
    lineHeight: { 'zh-CN': 20, en: 16.5 },
    paragraphGap: { 'zh-CN': 0, en: 8 },
  },
  a5: {
    left: 19,
    width: 110,
    firstTop: 34,
    otherTop: 22,
    bottom: 192,
    fontSize: 11,
    lineHeight: { 'zh-CN': 19, en: 16 },
    paragraphGap: { 'zh-CN': 0, en: 7 },
  },
  a6: {
    left: 14,
    width: 120,
    firstTop: 22,
    otherTop: 13,
    bottom: 96,
    fontSize: 10,
    lineHeight: { 'zh-CN': 16.5, en: 14 },
    paragraphGap: { 'zh-CN': 0, en: 5 },
  },
}

/**
 * Places on an A4 letter for window envelopes, as DIN 5008 form B has them: the window of DL (folded in three) and of C5 (folded
 * once) shows the zone from 20 mm and 45 mm on, 85 × 45 mm; the address begins under the sender's line in it.
 */
export const addressZone = { left: 25, top: 62, width: 76, height: 27 }
export const senderLine = { left: 25, top: 54, width: 76 }
export const foldMarks: Readonly<Record<PaperOptions['fold'], readonly number[]>> = {
  dl: [105, 210],
  c5: [148.5],
  none: [],
}
