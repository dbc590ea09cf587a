import {
  IconAddressBook,
  IconBuildingFactory2,
  IconFilterOff,
  IconFlask,
  IconPlus,
  IconTableImport,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'

const demoSize = 300

/** Nothing matches: take the filter away. Nothing there at all: what belongs here and three ways to begin. */
export function ListEmpty(props: { role: OrganizationRole; isNarrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('buyers')
  const actions = useAppActions()
  const navigate = useNavigate()
  const demo = useDemo()
  const { role } = props
  if (props.isNarrowed) {
    return (
      <EmptyState
        icon={<IconFilterOff size={22} stroke={1.5} />}
        title={t(`empty.noMatch.${role}`)}
        body={t('empty.noMatchBody')}
        actions={[{ label: t('empty.clear'), onClick: props.onClear }]}
      />
    )
  }
  if (demo.progress !== undefined) {
    return (
      <div className="buyers-demo-progress">
        <ProgressPanel title={t('empty.demoWorking')} {...demo.progress} onCancel={demo.cancel} />
      </div>
    )
  }
  return (
    <EmptyState
      icon={
        role === 'supplier' ? (
          <IconBuildingFactory2 size={22} stroke={1.5} />
        ) : (
          <IconAddressBook size={22} stroke={1.5} />
        )
      }
      title={t(`empty.title.${role}`)}
      body={t(`empty.body.${role}`)}
      actions={[
        {
          label: t(`new.${role}`),
          icon: <IconPlus size={16} stroke={1.5} />,
          onClick: () => actions.newOrganization({ role }),
        },
        {
          label: t('empty.import'),
          icon: <IconTableImport size={16} stroke={1.5} />,
          onClick: () => void navigate({ to: '/import', search: role === 'association' ? {} : { role } }),
        },
        { label: t('empty.demo'), icon: <IconFlask size={16} stroke={1.5} />, onClick: demo.load },
      ]}
    />
  )
}

function useDemo() {
  const errorWords = useErrorWords()
  const [progress, setProgress] = useState<{ done: number; total: number | null } | undefined>(undefined)
  const [stop, setStop] = useState<AbortController | undefined>(undefined)
  const load = async () => {
    const abort = new AbortController()
    setStop(abort)
    setProgress({ done: 0, total: demoSize })
    try {
      const steps = await client.app.seedDemo({ organizations: demoSize, seed: 1 }, { signal: abort.signal })
      for await (const { done, total } of steps) setProgress({ done, total })
    } catch (error) {
      if (!abort.signal.aborted) showToast('error', errorWords(error))
    }
    setProgress(undefined)
  }
  return { progress, load: () => void load(), cancel: () => stop?.abort() }
}
