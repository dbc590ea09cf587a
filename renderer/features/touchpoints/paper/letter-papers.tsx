import { useMemo } from 'react'
import { postalBlock } from '#shared/domain/touchpoints/postal-block.ts'
import type { PaperPerson } from '#shared/model/greeting-paper.ts'
import { ownName } from './letter-blocks.ts'
import { addressZone, foldMarks, letterLayouts, senderLine } from './letter-layout.ts'
import type { PaperJob } from './paper-job.ts'
import { PostalLines } from './postal-lines.tsx'
import { Sheets, type SheetsProps } from './sheets.tsx'
import { BlockText, LetterText, type PageBlock, roomBefore, useLetterPages } from './use-letter-pages.tsx'

/** Letters and cards, each on its own sheet or sheets. */
export function LetterPapers(props: SheetsProps) {
  const { job } = props
  const { letters, measuring } = useLetterPages(job)
  const sheets = useMemo(
    () =>
      letters?.flatMap(({ person, pages }) =>
        pages.map((blocks, page) => (
          <LetterPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
            key={`${person.id} ${page}`}
            job={job}
            person={person}
            blocks={blocks}
            page={page}
            pages={pages.length}
          />
        )),
      ),
    [letters, job],
  )
  return <Sheets {...props} sheets={sheets} measuring={measuring} />
}

function LetterPage(props: {
  job: PaperJob
  person: PaperPerson
  blocks: readonly PageBlock[]
  page: number
  pages: number
}) {
  const { job, person, page, pages } = props
  const { size } = job.order
  const layout = letterLayouts[size]
  const isFirst = page === 0
  return (
    <div className="gpaper-letter" data-size={size} lang={person.language}>
      {isFirst ? <Letterhead job={job} person={person} /> : null}
      {isFirst && size === 'a4' ? <Window job={job} person={person} /> : null}
      {isFirst && size === 'a4'
        ? foldMarks[job.order.fold].map((top) => (
            <div key={top} className="gpaper-fold" style={{ top: `${top}mm` }} />
          ))
        : null}
      <div
        className="gpaper-at"
        style={{ left: `${layout.left}mm`, top: `${isFirst ? layout.firstTop : layout.otherTop}mm` }}
      >
        <LetterText language={person.language} size={size}>
          {props.blocks.map((block, index) => (
            <BlockText
              // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
              key={index}
              block={block}
              before={index === 0 ? 0 : roomBefore(block.kind, person.language, size)}
            />
          ))}
        </LetterText>
      </div>
      {pages > 1 ? (
        <div className="gpaper-letter-page">
          {page + 1} / {pages}
        </div>
      ) : null}
    </div>
  )
}

/** Our name on top of a letter, with the other one and the address beside it; on a card the name alone. */
function Letterhead({ job, person }: { job: PaperJob; person: PaperPerson }) {
  const { ownCompany } = job.paper
  const name = ownName(ownCompany, person.language)
  const other = person.language === 'en' ? ownCompany.zh : ownCompany.en
  if (name === '') return null
  return (
    <div className="gpaper-letterhead">
      <div className="gpaper-own-name">{name}</div>
      {job.order.size === 'a4' ? (
        <div className="gpaper-own-more">
          {other === name ? null : <div lang={person.language === 'en' ? 'zh-CN' : 'en'}>{other}</div>}
          <div>{ownCompany.address}</div>
        </div>
      ) : null}
    </div>
  )
}

/** What the window of the envelope shows: who sends it, small, and where it goes. */
function Window({ job, person }: { job: PaperJob; person: PaperPerson }) {
  const block = postalBlock(person)
  const { ownCompany } = job.paper
  const sender = [ownName(ownCompany, person.language), ownCompany.address].filter((part) => part !== '')
  return (
    <>
      {sender.length === 0 ? null : (
        <div
          className="gpaper-at gpaper-sender"
          style={{ left: `${senderLine.left}mm`, top: `${senderLine.top}mm`, width: `${senderLine.width}mm` }}
        >
          <div className="gpaper-post" data-fit="6.5">
            {sender.join(' · ')}
          </div>
        </div>
      )}
      {block === null ? null : (
        <div
          className="gpaper-at"
          style={{
            left: `${addressZone.left}mm`,
            top: `${addressZone.top}mm`,
            width: `${addressZone.width}mm`,
            height: `${addressZone.height}mm`,
          }}
        >
          <PostalLines block={block} points={10.5} withPostcode />
        </div>
      )}
    </>
  )
}
