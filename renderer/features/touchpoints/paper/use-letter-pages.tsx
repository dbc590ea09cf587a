import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { toPixels } from '#renderer/ui/paper/to-pixels.ts'
import type { PaperPerson } from '#shared/model/greeting-paper.ts'
import { dealLines } from './deal-lines.ts'
import { type LetterBlock, letterBlocks, longDate } from './letter-blocks.ts'
import { letterLayouts } from './letter-layout.ts'
import type { PaperJob } from './paper-job.ts'
import { countLines, lineStart } from './text-lines.ts'

/** A part of a block as it stands on one page; `goesOn`: the rest of the paragraph is on the next. */
export type PageBlock = LetterBlock & { isBegun: boolean; goesOn: boolean }

export interface LaidOutLetter {
  person: PaperPerson
  pages: PageBlock[][]
}

/** Lays letters out on pages by measuring each in its real type. `measuring` has to be rendered while it is there. */
export function useLetterPages({ people, paper, order, words }: PaperJob): {
  letters: LaidOutLetter[] | undefined
  measuring: ReactNode
} {
  const { size } = order
  const texts = useMemo(() => {
    const day = words.format.dayOf(paper.madeAt)
    return people.map((person) => ({
      person,
      blocks: letterBlocks(person, paper.ownCompany, { size, on: longDate(day, person.language) }),
    }))
  }, [people, paper, size, words])
  const box = useRef<HTMLDivElement>(null)
  const [laidOut, setLaidOut] = useState<{ texts: typeof texts; letters: LaidOutLetter[] } | undefined>()
  const isLaidOut = laidOut?.texts === texts

  useLayoutEffect(() => {
    const element = box.current
    if (isLaidOut || element === null) return
    let isWanted = true
    const measure = () => {
      if (!isWanted) return
      const letters = texts.map(({ person, blocks }, index) => ({
        person,
        pages: pagesOf(blocks, person.language, element.children[index], size),
      }))
      setLaidOut({ texts, letters })
    }
    // Laying out is what makes a font be fetched; only then is there something to wait for.
    element.getBoundingClientRect()
    if (document.fonts.status === 'loaded') measure()
    else void document.fonts.ready.then(measure)
    return () => {
      isWanted = false
    }
  }, [isLaidOut, texts, size])

  const measuring = isLaidOut ? null : (
    <div className="paper paper-measure" ref={box} aria-hidden>
      {texts.map(({ person, blocks }) => (
        <LetterText key={person.id} language={person.language} size={size}>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
            <BlockText key={index} block={{ ...block, isBegun: false, goesOn: false }} />
          ))}
        </LetterText>
      ))}
    </div>
  )
  return { letters: isLaidOut ? laidOut.letters : undefined, measuring }
}

/** The column of text, in the type of its paper and language. */
export function LetterText(props: {
  language: PaperPerson['language']
  size: PaperJob['order']['size']
  children: ReactNode
}) {
  const { language, size } = props
  const layout = letterLayouts[size]
  return (
    <div
      className="gpaper-letter-text"
      lang={language}
      style={{
        width: `${layout.width}mm`,
        fontSize: `${layout.fontSize}pt`,
        lineHeight: `${layout.lineHeight[language]}pt`,
      }}
    >
      {props.children}
    </div>
  )
}

export function BlockText({ block, before = 0 }: { block: PageBlock; before?: number }) {
  return (
    <p
      data-kind={block.kind}
      data-begun={block.isBegun || undefined}
      data-goes-on={block.goesOn || undefined}
      style={before === 0 ? undefined : { marginTop: `${before}pt` }}
    >
      {block.text}
    </p>
  )
}

/** Room above a block in points, unless it begins a page. */
export function roomBefore(
  kind: LetterBlock['kind'],
  language: PaperPerson['language'],
  size: PaperJob['order']['size'],
): number {
  const { paragraphGap, lineHeight } = letterLayouts[size]
  if (kind === 'closing') return lineHeight[language]
  return kind === 'salutation' || kind === 'subject'
    ? Math.max(paragraphGap[language], 6)
    : paragraphGap[language]
}

function pagesOf(
  blocks: readonly LetterBlock[],
  language: PaperPerson['language'],
  measured: Element | undefined,
  size: PaperJob['order']['size'],
): PageBlock[][] {
  const layout = letterLayouts[size]
  const lineHeight = (layout.lineHeight[language] * 96) / 72
  const elements = [...(measured?.children ?? [])]
  const dealt = dealLines(
    blocks.map(({ kind }, index) => {
      const element = elements[index]
      return {
        lines: element === undefined ? 1 : countLines(element, lineHeight),
        lineHeight,
        before: (roomBefore(kind, language, size) * 96) / 72,
        isWhole: kind === 'closing',
      }
    }),
    {
      firstPage: toPixels(layout.bottom - layout.firstTop),
      otherPage: toPixels(layout.bottom - layout.otherTop),
    },
  )
  const lines = elements.map((element) => countLines(element, lineHeight))
  return dealt.map((slices) =>
    slices.flatMap(({ block: index, from, until }): PageBlock[] => {
      const [block, element] = [blocks[index], elements[index]]
      if (block === undefined || element === undefined) return []
      const goesOn = until < (lines[index] ?? 0)
      const text = block.text.slice(
        lineStart(element, from, lineHeight),
        goesOn ? lineStart(element, until, lineHeight) : undefined,
      )
      return [{ ...block, text: text.trim(), isBegun: from > 0, goesOn }]
    }),
  )
}
