import { ActionIcon, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { TemplateInput } from '#shared/model/message.ts'
import { MessageView } from '../preview/message-view.tsx'
import { type Reader, readerSearchQuery, sampleReadersQuery, tryQuery } from './template-queries.ts'

const searchSettleMs = 120

/** The text as real people of ours would get it the next time its day comes. */
export function ReaderPreview({ text }: { text: TemplateInput }) {
  const { t } = useTranslation('touchMessages')
  const { data: samples = [] } = useQuery(sampleReadersQuery)
  const [added, setAdded] = useState<readonly Reader[]>([])
  const [at, setAt] = useState(0)
  const readers = [...added, ...samples.filter((one) => !added.some(({ id }) => id === one.id))]
  const reader = readers[Math.min(at, readers.length - 1)]
  const { subject, body, channel, language } = text
  const { data: tried = [] } = useQuery(
    tryQuery({ subject, body, channel, language }, text.occasionId, reader === undefined ? [] : [reader.id]),
  )
  const message = tried[0]?.message
  const step = (by: number) => {
    if (readers.length > 0) setAt((now) => (now + by + readers.length) % readers.length)
  }
  useShortcut('touch.template.nextReader', 'alt+arrowright', t('template.nextReader'), () => step(1), {
    inInputs: true,
  })
  useShortcut(
    'touch.template.previousReader',
    'alt+arrowleft',
    t('template.previousReader'),
    () => step(-1),
    {
      inInputs: true,
    },
  )
  return (
    <aside className="text-preview" aria-label={t('template.preview')}>
      <div className="text-reader">
        <ReaderSelect
          readers={readers}
          reader={reader}
          onChange={(chosen) => {
            const known = readers.findIndex(({ id }) => id === chosen.id)
            if (known < 0) setAdded((before) => [chosen, ...before])
            setAt(Math.max(known, 0))
          }}
        />
        <ActionIcon variant="default" aria-label={t('template.previousReader')} onClick={() => step(-1)}>
          <IconChevronLeft size={16} stroke={1.5} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('template.nextReader')} onClick={() => step(1)}>
          <IconChevronRight size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      {reader === undefined ? <p className="touch-muted">{t('template.noReaders')}</p> : null}
      {reader !== undefined && body.trim() === '' ? (
        <p className="touch-muted">{t('template.previewHint')}</p>
      ) : null}
      {reader !== undefined && message !== undefined && body.trim() !== '' ? (
        <MessageView message={message} channel={channel} to={reader.name} />
      ) : null}
    </aside>
  )
}

function ReaderSelect(props: {
  readers: readonly Reader[]
  reader: Reader | undefined
  onChange: (reader: Reader) => void
}) {
  const { t } = useTranslation('touchMessages')
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, searchSettleMs)
  const { reader } = props
  const own = reader === undefined ? '' : labelOf(reader)
  const { data: hits = [] } = useQuery(readerSearchQuery(wanted === own ? '' : wanted))
  const found = hits.flatMap((hit): Reader[] =>
    hit.kind === 'contact' && hit.contactId !== null
      ? [{ id: hit.contactId, name: hit.title, organizationName: hit.detail }]
      : [],
  )
  const all = [...props.readers, ...found.filter((one) => !props.readers.some(({ id }) => id === one.id))]
  return (
    <Select
      size="xs"
      flex={1}
      aria-label={t('template.reader')}
      placeholder={t('template.reader')}
      searchable
      allowDeselect={false}
      // What was found is found: by pinyin and initials too, which the words themselves do not show.
      filter={({ options }) => options}
      data={all.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={reader?.id ?? null}
      onSearchChange={setTyped}
      onChange={(id) => {
        const chosen = all.find((one) => one.id === id)
        if (chosen !== undefined) props.onChange(chosen)
      }}
    />
  )
}

const labelOf = ({ name, organizationName }: Reader) => `${name} · ${organizationName}`
