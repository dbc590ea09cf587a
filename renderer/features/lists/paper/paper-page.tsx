import type { PageLine } from '#renderer/ui/paper/paginate.ts'
import { sheetStyle } from '#renderer/ui/paper/sheet-style.ts'
import { VisitOutcome } from '#shared/model/visit.ts'
import { filterWords } from './filter-words.ts'
import type { PaperList } from './paper-list.ts'
import { paper, sheetOf } from './paper-size.ts'
import { PaperGroup, PaperRow, PaperTable, rowParts } from './paper-table.tsx'
import type { PaperWords } from './paper-words.ts'
import type { LaidOut } from './use-pages.tsx'

/** One sheet, at its real size: head, table, foot. */
export function PaperPage(props: {
  laidOut: LaidOut
  lines: PageLine[]
  /** From 1. */
  page: number
}) {
  const { laidOut, lines, page } = props
  const { list, words } = laidOut
  const pages = laidOut.pages.length
  const { layout, rows } = list
  return (
    <div
      className="paper paper-page"
      lang={words.language}
      style={{ ...sheetStyle(sheetOf(layout.orientation)), padding: `${paper.margin}mm` }}
    >
      {page === 1 ? <FirstHead list={list} words={words} /> : <OtherHead list={list} words={words} />}
      <div className="paper-body">
        <PaperTable layout={layout} words={words}>
          {lines.map((line) => {
            if (line.type === 'group') {
              return (
                <PaperGroup
                  key={`g ${line.group}`}
                  layout={layout}
                  words={words}
                  group={line.group}
                  count={laidOut.countOf(line.group)}
                  isContinued={line.isContinued}
                />
              )
            }
            const row = rows[line.index]
            return row === undefined ? null : (
              <PaperRow key={row.number} {...rowParts(list)} words={words} row={row} />
            )
          })}
        </PaperTable>
      </div>
      <div className="paper-foot" style={{ height: `${paper.foot}mm` }}>
        <span className="paper-legend">
          {layout.columns.includes('result') ? <Legend words={words} /> : null}
        </span>
        <span className="paper-page-number">
          {words.t('lists:paper.page', {
            page: words.format.number(page),
            pages: words.format.number(pages),
          })}
        </span>
      </div>
    </div>
  )
}

function FirstHead({ list, words }: { list: PaperList; words: PaperWords }) {
  const { t, format } = words
  const parts = filterWords(list.filter, words, list.names, list.today)
  return (
    <div className="paper-head" style={{ height: `${paper.firstHead}mm` }}>
      <div className="paper-title">{list.layout.title}</div>
      <div className="paper-meta">
        {t('lists:paper.printed', { name: list.createdBy, at: format.dateTime(list.createdAt) })}
        <span className="paper-total">
          {t('lists:paper.rows', { count: list.total, shown: format.number(list.total) })}
        </span>
      </div>
      <div className="paper-filter">
        {t('lists:paper.holds', {
          parts: parts.length === 0 ? t('lists:paper.everything') : parts.join(t('lists:paper.separator')),
        })}
      </div>
    </div>
  )
}

function OtherHead({ list, words }: { list: PaperList; words: PaperWords }) {
  return (
    <div className="paper-head paper-head-other" style={{ height: `${paper.otherHead}mm` }}>
      <span>{list.layout.title}</span>
      <span>{words.format.date(words.format.dayOf(list.createdAt))}</span>
    </div>
  )
}

/** A digit is quicker to write than a word, and is the key that enters it later. */
function Legend({ words }: { words: PaperWords }) {
  return (
    <>
      {words.t('lists:paper.legend')}
      {VisitOutcome.options.map((outcome, index) => (
        <span key={outcome}>
          <b>{index + 1}</b> {words.t(`model:outcome.${outcome}`)}
        </span>
      ))}
    </>
  )
}
