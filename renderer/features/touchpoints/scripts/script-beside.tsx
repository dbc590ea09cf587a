import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Script } from '#shared/model/message.ts'
import { ScriptList } from './script-list.tsx'
import { scriptsQuery } from './script-queries.ts'
import { ScriptReader } from './script-reader.tsx'
import '../touchpoints.css'
import '../templates/templates.css'
import './scripts.css'

const settleMs = 80

/** Found by search while on the phone, read beside it, and put into the note. */
export function ScriptBeside(props: { onInsert?: (text: string) => void }) {
  const { t } = useTranslation(['touchMessages', 'common'])
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, settleMs)
  const { data: scripts = [] } = useQuery(scriptsQuery(wanted))
  const [shown, setShown] = useState<Script | undefined>(undefined)
  return (
    <section className="scripts-beside" aria-label={t('touchMessages:script.list')}>
      <TextInput
        size="xs"
        aria-label={t('touchMessages:script.search')}
        placeholder={t('touchMessages:script.search')}
        leftSection={<IconSearch size={14} stroke={1.5} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setShown(undefined)
        }}
      />
      {shown === undefined ? (
        <ScriptList scripts={scripts} shownId={undefined} onShow={setShown} />
      ) : (
        <>
          <button type="button" className="scripts-back" onClick={() => setShown(undefined)}>
            <IconArrowLeft size={14} stroke={1.5} aria-hidden />
            <b>{shown.title}</b>
          </button>
          <ScriptReader key={shown.id} script={shown} onInsert={props.onInsert} />
        </>
      )}
    </section>
  )
}
