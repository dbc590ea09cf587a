import { memo, type ReactNode } from 'react'
import { spacedPhone } from '#renderer/ui/text/spaced-phone.ts'
import type { PaperPerson } from '#shared/model/greeting-paper.ts'
import { callColumns, callWidths } from './call-layout.ts'
import type { PaperWords } from './paper-words.ts'

const width = callColumns.reduce((sum, column) => sum + callWidths[column], 0)

export function CallTable({ words, children }: { words: PaperWords; children: ReactNode }) {
  return (
    <table className="paper-table" style={{ width: `${width}mm` }}>
      <colgroup>
        {callColumns.map((column) => (
          <col key={column} style={{ width: `${callWidths[column]}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {callColumns.map((column) => (
            <th key={column} scope="col" className={column === 'number' ? 'paper-number' : undefined}>
              {words.t(`touchPaper:call.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-write-in>{children}</tbody>
    </table>
  )
}

export function CallGroup(props: { owner: string; count: number; isContinued: boolean; words: PaperWords }) {
  const { owner, count, words } = props
  return (
    <tr className="paper-group" data-group>
      <th colSpan={callColumns.length} scope="colgroup">
        {owner === '' ? words.t('common:unassigned') : owner}
        <span className="paper-group-note">
          {words.t('touchpoints:people', { count, shown: words.format.number(count) })}
        </span>
        {props.isContinued ? (
          <span className="paper-group-note">{words.t('lists:paper.continued')}</span>
        ) : null}
      </th>
    </tr>
  )
}

export const CallRow = memo(function CallRow(props: {
  person: PaperPerson
  number: number
  words: PaperWords
  today: string
}) {
  const { person, number, words, today } = props
  const { contact, organization, phones, message, lastContactOn, occursOn, occasion } = person
  const { format, language } = words
  return (
    <tr data-row>
      <td className="paper-number">{number}</td>
      <td>
        <div className="gpaper-call-name">
          {contact.name}
          {contact.title === null ? null : <span className="gpaper-call-soft">{contact.title}</span>}
        </div>
        <div className="gpaper-call-company">{organization.legalName}</div>
      </td>
      <td className="paper-figures">
        {phones.slice(0, mostPhones).map(({ number: phone }) => (
          <div key={phone}>{spacedPhone(phone)}</div>
        ))}
      </td>
      <td>
        <div>{language === 'en' ? occasion.en : occasion.zh}</div>
        <div className="gpaper-call-soft">{format.dateNear(occursOn, today)}</div>
      </td>
      <td className="paper-figures paper-day">
        {lastContactOn === null ? '' : format.dateNear(lastContactOn, today)}
      </td>
      <td className="paper-small">
        {/* A text with a hole in it is no help on the phone. */}
        {message.problems.length > 0 ? null : (
          <div className="gpaper-call-words" lang={person.language}>
            {message.body}
          </div>
        )}
      </td>
      <td />
      <td />
    </tr>
  )
})

const mostPhones = 3
