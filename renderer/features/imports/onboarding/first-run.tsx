import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconFileImport, IconFlask, IconSquarePlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appStatusQuery, useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { demoSize, loadDemo } from '../background/demo-job.ts'
import { WindowDrop } from '../background/window-drop.tsx'
import { ChooseFile } from '../home/choose-file.tsx'
import { importSession } from '../session/session.ts'
import { WorkLesson } from './work-lesson.tsx'
import './first-run.css'

const longestName = 100

/** The first look at an empty store: what this is for, and three ways to begin. */
export function FirstRun(props: { mark: ReactNode; corner: ReactNode }) {
  const { t } = useTranslation(['onboarding', 'common'])
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const errorWords = useErrorWords()
  const { me } = useReadyStatus()
  const [name, setName] = useState('')
  const [isLeaving, setIsLeaving] = useState(false)
  const icon = { size: 20, stroke: 1.5 }

  const enter = async (then: () => void) => {
    if (isLeaving) return
    setIsLeaving(true)
    try {
      const typed = name.trim()
      if (typed !== '' && typed !== me.name) await client.users.update({ id: me.id, name: typed })
      await client.app.setPreferences({ onboarded: true })
      then()
      await queryClient.invalidateQueries({ queryKey: appStatusQuery.queryKey })
    } catch (error) {
      setIsLeaving(false)
      showToast('error', errorWords(error))
    }
  }
  const importFile = (file: File) =>
    void enter(() => {
      void importSession.open(file, 'buyer')
      void navigate({ to: '/import' })
    })
  const withDemo = () =>
    void enter(() => {
      void loadDemo()
      void navigate({ to: '/today' })
    })
  const empty = () => void enter(() => void navigate({ to: '/today' }))

  return (
    <main className="first-run">
      <div className="first-run-corner">{props.corner}</div>
      <div className="first-run-page">
        <header className="first-run-head">
          {props.mark}
          <h1>{t('onboarding:title')}</h1>
          <p>{t('onboarding:lead')}</p>
        </header>

        <TextInput
          className="first-run-name"
          label={t('onboarding:name')}
          description={t('onboarding:nameHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={longestName}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />

        <ChooseFile onFile={importFile}>
          {(choose) => (
            <section className="first-run-import" aria-labelledby="first-run-import">
              <span className="first-run-icon">
                <IconFileImport {...icon} size={24} aria-hidden />
              </span>
              <div>
                <h2 id="first-run-import">{t('onboarding:import')}</h2>
                <p>{t('onboarding:importBody')}</p>
              </div>
              <Button
                size="md"
                onClick={choose}
                disabled={isLeaving}
                rightSection={<IconArrowRight size={16} stroke={1.8} />}
                data-autofocus
              >
                {t('onboarding:importChoose')}
              </Button>
            </section>
          )}
        </ChooseFile>

        <div className="first-run-others">
          <UnstyledButton className="first-run-other" onClick={withDemo} disabled={isLeaving}>
            <IconFlask {...icon} aria-hidden />
            <span>
              <strong>{t('onboarding:demo')}</strong>
              <span>{t('onboarding:demoBody', { count: demoSize })}</span>
            </span>
          </UnstyledButton>
          <UnstyledButton className="first-run-other" onClick={empty} disabled={isLeaving}>
            <IconSquarePlus {...icon} aria-hidden />
            <span>
              <strong>{t('onboarding:empty')}</strong>
              <span>{t('onboarding:emptyBody')}</span>
            </span>
          </UnstyledButton>
        </div>

        <WorkLesson />
      </div>
      <WindowDrop onFile={importFile} />
    </main>
  )
}
