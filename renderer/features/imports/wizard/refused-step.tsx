import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { ChooseFile } from '../home/choose-file.tsx'
import { importSession } from '../session/session.ts'
import type { Stage } from '../session/stages.ts'

/** A file that is no list we can read: which, why, and what to try. */
export function RefusedStep(props: { stage: Extract<Stage, { name: 'refused' }> }) {
  const { t } = useTranslation(['imports', 'common'])
  const errorWords = useErrorWords()
  const { fileName, problem, error } = props.stage
  return (
    <Page header={<PageHeader title={t('imports:title')} />}>
      <EmptyState
        icon={<IconFileOff size={22} stroke={1.5} />}
        title={t('imports:refusedTitle', { file: fileName })}
        body={
          <span role="alert">
            {problem === null ? errorWords(error) : t(`imports:fileProblem.${problem}`)}
          </span>
        }
      />
      <div className="imports-refused-actions">
        <ChooseFile>{(choose) => <Button onClick={choose}>{t('imports:chooseOther')}</Button>}</ChooseFile>
        <Button variant="default" onClick={importSession.reset}>
          {t('common:back')}
        </Button>
      </div>
    </Page>
  )
}
