import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { ComposedMessage } from '#shared/model/message.ts'
import { markedPieces } from './marked-pieces.ts'
import { ProblemList } from './problem-list.tsx'
import './preview.css'

/** A message as its reader will have it before them: a bubble, a mail, a sheet of paper, or words for the telephone. */
export function MessageView(props: {
  message: ComposedMessage
  channel: Channel
  to: string
  address?: string | null
  /** Who signs or sends it. */
  from?: string | null
}) {
  const { t } = useTranslation('touchMessages')
  const { message, channel } = props
  const body = <MarkedText message={message} part="body" />
  return (
    <div className="touch-message" data-channel={channel}>
      {channel === 'email' || channel === 'fax' ? (
        <dl className="touch-mail-head">
          {props.from === undefined || props.from === null ? null : (
            <div>
              <dt>{t('view.from')}</dt>
              <dd>{props.from}</dd>
            </div>
          )}
          <div>
            <dt>{t('view.to')}</dt>
            <dd>
              {props.to} {props.address ? <span className="touch-muted">{props.address}</span> : null}
            </dd>
          </div>
          <div>
            <dt>{t('view.subject')}</dt>
            <dd className="touch-mail-subject">
              {message.subject === null || message.subject === '' ? (
                <span className="touch-muted">{t('view.noSubject')}</span>
              ) : (
                <MarkedText message={message} part="subject" />
              )}
            </dd>
          </div>
        </dl>
      ) : null}
      {channel === 'letter' && message.subject ? (
        <div className="touch-letter-subject">
          <MarkedText message={message} part="subject" />
        </div>
      ) : null}
      <div className="touch-message-body">
        {message.body === '' ? <span className="touch-muted">{t('view.empty')}</span> : body}
      </div>
      {channel === 'sms' ? <Segments message={message} /> : null}
      <ProblemList problems={message.problems} />
    </div>
  )
}

/** The text with what is wrong in it marked where it stands. */
function MarkedText(props: { message: ComposedMessage; part: 'subject' | 'body' }) {
  const { message, part } = props
  const text = part === 'subject' ? (message.subject ?? '') : message.body
  const wrong = message.problems.filter((problem) => problem.part === part)
  return markedPieces(text, wrong).map(({ key, text: piece, isWrong }) =>
    isWrong ? (
      <mark key={key} className="touch-wrong">
        {piece}
      </mark>
    ) : (
      <span key={key}>{piece}</span>
    ),
  )
}

function Segments({ message }: { message: ComposedMessage }) {
  const { t } = useTranslation('touchMessages')
  const format = useFormat()
  const length = [...message.body].length
  return (
    <div className="touch-segments">
      <span>{t('view.characters', { count: length, shown: format.number(length) })}</span>
      {message.segments === null ? null : (
        <span>{t('view.segments', { count: message.segments, shown: format.number(message.segments) })}</span>
      )}
    </div>
  )
}
