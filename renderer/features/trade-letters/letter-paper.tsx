import { useEffect, useEffectEvent } from 'react'
import '#renderer/ui/paper/paper.css'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { createFormat } from '#renderer/ui/format/format.ts'
import type { OwnCompany } from '#shared/model/own-company.ts'
import type { TradeLetter } from '#shared/model/trade-letter.ts'
import './trade-letters.css'

/** The engine breaks the pages of a running text itself; here the sheet has margins of its own. */
const pageRule = '@page { size: A4; margin: 22mm 20mm 20mm 25mm }'

/** A letter on A4: our name on top, the reader's company, the day, the subject and the text. */
export function LetterPaper(props: { letter: TradeLetter; own: OwnCompany; onLaidOut: () => void }) {
  const { letter, own } = props
  const { today } = useReadyStatus()
  const ownName = letter.language === 'en' ? own.en || own.zh : own.zh || own.en
  const onLaidOut = useEffectEvent(props.onLaidOut)
  useEffect(() => {
    void document.fonts.ready.then(() => onLaidOut())
  }, [])
  return (
    <>
      <style>{pageRule}</style>
      <article className="paper tletter-paper" lang={letter.language}>
        {ownName === '' ? null : (
          <header>
            <div className="tletter-own">{ownName}</div>
            <div className="tletter-address">{own.address}</div>
          </header>
        )}
        <div className="tletter-to">
          <div>{letter.to.company}</div>
          <div>{letter.to.name}</div>
        </div>
        <div className="tletter-day">{createFormat(letter.language).date(today)}</div>
        <h1>{letter.subject}</h1>
        {letter.body.split(/\n\s*\n/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
          <p key={index}>{paragraph}</p>
        ))}
      </article>
    </>
  )
}
