import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type PageLine, paginate } from '#renderer/ui/paper/paginate.ts'
import { toPixels } from '#renderer/ui/paper/to-pixels.ts'
import { VisitOutcome } from '#shared/model/visit.ts'
import { callSheet, callTableHeight } from './call-layout.ts'
import { CallGroup, CallRow, CallTable } from './call-table.tsx'
import type { PaperJob } from './paper-job.ts'
import { pickedWords } from './picked-words.ts'
import { Sheets, type SheetsProps } from './sheets.tsx'

/** Whom to call, by owner, with the words to begin with and room for what came of it. */
export function CallPapers(props: SheetsProps) {
  const { job } = props
  const { pages, measuring } = useCallPages(job)
  const sheets = useMemo(
    () =>
      pages?.map((lines, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
        <CallPage key={page} job={job} lines={lines} page={page} pages={pages.length} />
      )),
    [pages, job],
  )
  return <Sheets {...props} sheets={sheets} measuring={measuring} />
}

const groupOf = ({ ownerName }: PaperJob['people'][number]) => ({ group: ownerName ?? '' })

/** Measures every row once at its real width, as the other printed lists do. */
function useCallPages(job: PaperJob): { pages: PageLine[][] | undefined; measuring: ReactNode } {
  const { people, words } = job
  const today = words.format.dayOf(job.paper.madeAt)
  const box = useRef<HTMLDivElement>(null)
  const [laidOut, setLaidOut] = useState<
    { people: unknown; words: unknown; pages: PageLine[][] } | undefined
  >()
  const isLaidOut = laidOut?.people === people && laidOut.words === words

  useLayoutEffect(() => {
    const element = box.current
    if (isLaidOut || element === null) return
    let isWanted = true
    const measure = () => {
      if (!isWanted) return
      const heightOf = (each: Element | null) => each?.getBoundingClientRect().height ?? 0
      const head = heightOf(element.querySelector('thead'))
      const heights = {
        rows: [...element.querySelectorAll('tr[data-row]')].map(heightOf),
        group: heightOf(element.querySelector('tr[data-group]')),
        firstPage: toPixels(callTableHeight(true)) - head,
        otherPage: toPixels(callTableHeight(false)) - head,
      }
      setLaidOut({ people, words, pages: paginate(people.map(groupOf), heights, true) })
    }
    element.getBoundingClientRect()
    if (document.fonts.status === 'loaded') measure()
    else void document.fonts.ready.then(measure)
    return () => {
      isWanted = false
    }
  }, [isLaidOut, people, words])

  const measuring = isLaidOut ? null : (
    <div className="paper paper-measure" ref={box} lang={words.language} aria-hidden>
      <CallTable words={words}>
        <CallGroup owner={people[0]?.ownerName ?? ''} count={1} isContinued={false} words={words} />
        {people.map((person, index) => (
          <CallRow key={person.id} person={person} number={index + 1} words={words} today={today} />
        ))}
      </CallTable>
    </div>
  )
  return { pages: isLaidOut ? laidOut.pages : undefined, measuring }
}

function CallPage(props: { job: PaperJob; lines: PageLine[]; page: number; pages: number }) {
  const { job, lines, page, pages } = props
  const { people, words } = job
  const { t, format } = words
  const today = format.dayOf(job.paper.madeAt)
  return (
    <div className="gpaper-calls" style={{ padding: `${callSheet.margin}mm` }} lang={words.language}>
      {page === 0 ? (
        <FirstHead job={job} />
      ) : (
        <div className="paper-head paper-head-other" style={{ height: `${callSheet.otherHead}mm` }}>
          <span>{t('touchPaper:call.title')}</span>
          <span>{format.date(today)}</span>
        </div>
      )}
      <div className="paper-body">
        <CallTable words={words}>
          {lines.map((line) => {
            if (line.type === 'group') {
              return (
                <CallGroup
                  key={`g ${line.group}`}
                  owner={line.group}
                  count={people.filter((person) => groupOf(person).group === line.group).length}
                  isContinued={line.isContinued}
                  words={words}
                />
              )
            }
            const person = people[line.index]
            return person === undefined ? null : (
              <CallRow key={person.id} person={person} number={line.index + 1} words={words} today={today} />
            )
          })}
        </CallTable>
      </div>
      <div className="paper-foot" style={{ height: `${callSheet.foot}mm` }}>
        <span className="paper-legend">
          {t('lists:paper.legend')}
          {VisitOutcome.options.map((outcome, index) => (
            <span key={outcome}>
              <b>{index + 1}</b> {t(`model:outcome.${outcome}`)}
            </span>
          ))}
        </span>
        <span className="paper-page-number">
          {t('lists:paper.page', { page: format.number(page + 1), pages: format.number(pages) })}
        </span>
      </div>
    </div>
  )
}

function FirstHead({ job }: { job: PaperJob }) {
  const { paper, people, words } = job
  const { t, format } = words
  const parts = pickedWords(job)
  return (
    <div className="paper-head" style={{ height: `${callSheet.firstHead}mm` }}>
      <div className="paper-title">{t('touchPaper:call.title')}</div>
      <div className="paper-meta">
        {t('lists:paper.printed', { name: paper.madeBy, at: format.dateTime(paper.madeAt) })}
        <span className="paper-total">
          {t('touchpoints:people', { count: people.length, shown: format.number(people.length) })}
        </span>
      </div>
      <div className="paper-filter">
        {t('lists:paper.holds', { parts: parts.join(t('lists:paper.separator')) })}
      </div>
    </div>
  )
}
