import { useMemo } from 'react'
import { postalBlock } from '#shared/domain/touchpoints/postal-block.ts'
import { labelPlace, labelSheets, printable } from './label-sheets.ts'
import { PostalLines } from './postal-lines.tsx'
import { Sheets, type SheetsProps } from './sheets.tsx'

/** Address labels on their ready-made sheets, from the first one that is still there. */
export function LabelPapers(props: SheetsProps) {
  const { people, order } = props.job
  const sheet = labelSheets[order.sheet]
  const sheets = useMemo(() => {
    const pages: Array<
      Array<{ id: string; box: ReturnType<typeof printable>; block: ReturnType<typeof postalBlock> }>
    > = []
    for (const [index, person] of people.entries()) {
      const { page, ...place } = labelPlace(sheet, order.start - 1 + index)
      pages[page] ??= []
      pages[page].push({ id: person.id, box: printable(sheet, place), block: postalBlock(person) })
    }
    return pages.map((labels) =>
      labels.map(({ id, box, block }) => (
        <div
          key={id}
          className="gpaper-label"
          style={{
            left: `${box.left}mm`,
            top: `${box.top}mm`,
            width: `${box.width}mm`,
            height: `${box.height}mm`,
          }}
        >
          {block === null ? null : <PostalLines block={block} points={10.5} withPostcode />}
        </div>
      )),
    )
  }, [people, sheet, order.start])
  return <Sheets {...props} sheets={sheets} />
}
