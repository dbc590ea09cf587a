import { Button, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { OwnCompany } from '#shared/model/own-company.ts'
import { ownCompanyQuery } from './settings-queries.ts'
import { useAct } from './use-act.ts'
import './settings.css'

/** Our own company: what {我司} says in every message, and the letterhead. */
export function OwnCompanyPanel() {
  const { t } = useTranslation(['settings', 'common'])
  const errorWords = useErrorWords()
  const { data, error, refetch } = useQuery(ownCompanyQuery)
  return (
    <Panel title={t('settings:ownCompany')} flush>
      <p className="settings-hint">{t('settings:ownCompanyBody')}</p>
      {data === undefined && error === null ? <ListSkeleton rows={3} /> : null}
      {data === undefined && error !== null ? (
        <EmptyState
          size="panel"
          title={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      ) : null}
      {data === undefined ? null : <OwnCompanyForm company={data} />}
    </Panel>
  )
}

function OwnCompanyForm({ company }: { company: OwnCompany }) {
  const { t } = useTranslation('settings')
  const act = useAct()
  const undoToast = useUndoToast()
  // Only what was touched is kept here: a change from elsewhere shows at once in all the rest.
  const [touched, setTouched] = useState<Partial<OwnCompany>>({})
  const [isSaving, setIsSaving] = useState(false)
  const draft: OwnCompany = { ...company, ...touched }
  const isChanged = fields.some((field) => draft[field].trim() !== company[field])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isChanged || isSaving) return
    setIsSaving(true)
    await act(async () => {
      const { changeSetId } = await client.settings.ownCompany.set(draft)
      setTouched({})
      undoToast({ message: t('ownCompanySaved'), changeSetId })
    })
    setIsSaving(false)
  }
  const set = (field: keyof OwnCompany) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setTouched((before) => ({ ...before, [field]: value }))
  }
  return (
    <form onSubmit={save}>
      <div className="settings-fields">
        <TextInput label={t('ownCompanyZh')} maxLength={200} value={draft.zh} onChange={set('zh')} />
        <TextInput label={t('ownCompanyEn')} maxLength={200} value={draft.en} onChange={set('en')} />
        <Textarea
          className="settings-wide"
          label={t('ownCompanyAddress')}
          description={t('ownCompanyAddressHelp')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          value={draft.address}
          onChange={set('address')}
        />
      </div>
      <div className="settings-foot">
        <Button type="submit" size="xs" loading={isSaving} disabled={!isChanged}>
          {t('ownCompanySave')}
        </Button>
      </div>
    </form>
  )
}

const fields = ['zh', 'en', 'address'] as const satisfies (keyof OwnCompany)[]
