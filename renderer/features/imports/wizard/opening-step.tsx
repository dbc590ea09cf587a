import { useTranslation } from 'react-i18next'
import { Delayed, ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'

/** The file is being read; a small one is gone by before this is seen. */
export function OpeningStep(props: { fileName: string }) {
  const { t } = useTranslation('imports')
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <Delayed>
        <p className="imports-quiet" role="status">
          {t('opening', { file: props.fileName })}
        </p>
      </Delayed>
      <ListSkeleton rows={8} />
    </Page>
  )
}
