import { Alert, Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { readableSecrets, toldOf } from '#shared/domain/trade-letters/told-of.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import {
  Disclosure,
  type Introduction,
  type LetterSide,
  type TradeLetter,
} from '#shared/model/trade-letter.ts'
import { composeLetter, type LetterTone, tones } from './compose-letter.ts'
import { LetterActions } from './letter-actions.tsx'
import { useLetterWords } from './use-letter-words.ts'

/** The letter to one side: to whom, what of the other side it may say, and the words, which can be changed by hand. */
export function LetterDesk({ introduction, side }: { introduction: Introduction; side: LetterSide }) {
  const { t } = useTranslation(['trade', 'model', 'common'])
  const own = introduction[side]
  const other = side === 'buyer' ? introduction.supplier : introduction.buyer
  const [readerAt, setReaderAt] = useState(0)
  const reader = own.readers[readerAt]
  const [language, setLanguage] = useState<MessageLanguage>(reader?.language ?? 'zh-CN')
  const [tone, setTone] = useState<LetterTone>('formal')
  const [ticks, setTicks] = useState<readonly Disclosure[]>([])
  const [edited, setEdited] = useState<{ subject: string; body: string } | null>(null)
  const words = useLetterWords(language)
  const ticked = useMemo(() => new Set(ticks), [ticks])
  const composed = useMemo(
    () =>
      composeLetter(
        {
          side,
          tone,
          reader,
          told: toldOf(other.facts, ticked),
          ownItem: own.facts.title,
          own: introduction.own,
          signer: introduction.signer,
        },
        words,
      ),
    [side, tone, reader, other.facts, ticked, own.facts.title, introduction, words],
  )
  const shown = edited ?? composed
  const leaks = readableSecrets(`${shown.subject}\n${shown.body}`, other.facts, ticked)
  const letter: TradeLetter = { language, to: { company: own.name, name: reader?.name ?? '' }, ...shown }
  const write = (part: Partial<typeof shown>) => setEdited({ ...shown, ...part })
  return (
    <Panel
      title={t(`trade:letters.to.${side}`, { name: own.name })}
      actions={
        own.proposed ? <span className="tletters-proposed">{t('trade:letters.proposed')}</span> : undefined
      }
    >
      <div className="tletters-desk">
        <div className="tletters-choices">
          {own.readers.length === 0 ? (
            <p className="tletters-hint">{t('trade:letters.nobody')}</p>
          ) : (
            <Select
              size="xs"
              label={t('trade:letters.reader')}
              data={own.readers.map(({ name, mayBeContacted }, at) => ({
                value: String(at),
                label: mayBeContacted ? name : t('trade:letters.mayNot', { name }),
              }))}
              value={String(readerAt)}
              allowDeselect={false}
              onChange={(at) => setReaderAt(Number(at ?? 0))}
            />
          )}
          <div className="tletters-switches">
            <SegmentedControl
              size="xs"
              aria-label={t('trade:letters.language')}
              data={(['zh-CN', 'en'] as const).map((one) => ({
                value: one,
                label: t(`model:language.${one}`),
              }))}
              value={language}
              onChange={(one) => setLanguage(one === 'en' ? 'en' : 'zh-CN')}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('trade:letters.template')}
              data={tones.map((one) => ({ value: one, label: t(`trade:letters.tone.${one}`) }))}
              value={tone}
              onChange={(one) => setTone(tones.find((known) => known === one) ?? 'formal')}
            />
          </div>
          <Checkbox.Group
            label={t(`trade:letters.tell.${side}`)}
            description={t('trade:letters.tellHint')}
            size="xs"
            value={[...ticks]}
            onChange={(chosen) => setTicks(Disclosure.options.filter((one) => chosen.includes(one)))}
          >
            <div className="tletters-ticks">
              {Disclosure.options.map((one) => (
                <Checkbox key={one} size="xs" value={one} label={t(`trade:letters.disclosure.${one}`)} />
              ))}
            </div>
          </Checkbox.Group>
        </div>
        <TextInput
          size="xs"
          label={t('trade:letters.subjectLabel')}
          maxLength={200}
          value={shown.subject}
          onChange={(event) => write({ subject: event.currentTarget.value })}
        />
        <Textarea
          size="xs"
          label={t('trade:letters.bodyLabel')}
          autosize
          minRows={12}
          maxRows={24}
          maxLength={20_000}
          value={shown.body}
          onChange={(event) => write({ body: event.currentTarget.value })}
        />
        {edited === null ? null : (
          <p className="tletters-hint">
            {t('trade:letters.edited')}
            <button type="button" className="tletters-link" onClick={() => setEdited(null)}>
              {t('trade:letters.again')}
            </button>
          </p>
        )}
        {leaks.length === 0 ? null : (
          <Alert color="yellow" role="status" icon={<IconAlertTriangle size={16} stroke={1.5} />} p="xs">
            {t('trade:letters.leaks', {
              what: leaks.map((one) => t(`trade:letters.disclosure.${one}`)).join(t('trade:letters.and')),
            })}
          </Alert>
        )}
        <LetterActions
          introduction={introduction}
          side={side}
          letter={letter}
          address={reader?.emails[0] ?? null}
          mayBeContacted={reader?.mayBeContacted ?? true}
          leaks={leaks.length > 0}
        />
      </div>
    </Panel>
  )
}
