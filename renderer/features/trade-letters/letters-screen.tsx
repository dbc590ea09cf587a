import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FieldsSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { LetterDesk } from './letter-desk.tsx'
import { introductionQuery } from './letter-queries.ts'
import './trade-letters.css'

/** Both sides of a match introduced to each other: a letter each, with no more of the other than is ticked. */
export function TradeLettersScreen() {
  const { t } = useTranslation('trade')
  const errorWords = useErrorWords()
  const navigate = useNavigate()
  const { match } = useSearch({ from: '/frame/matching/letters' })
  const { data, error } = useQuery(introductionQuery(match))
  const back = () => void navigate({ to: '/matching' })
  if (match === undefined || error !== null)
    return (
      <Page>
        <EmptyState
          title={t('letters.missing')}
          body={error === null ? undefined : errorWords(error)}
          actions={[{ label: t('letters.back'), onClick: back }]}
        />
      </Page>
    )
  return (
    <Page
      header={
        <PageHeader
          title={t('letters.title')}
          subtitle={
            data === undefined
              ? undefined
              : t('letters.between', { buyer: data.buyer.name, supplier: data.supplier.name })
          }
          actions={
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowLeft size={14} stroke={1.5} />}
              onClick={() => window.history.back()}
            >
              {t('letters.back')}
            </Button>
          }
        />
      }
    >
      {data === undefined ? (
        <FieldsSkeleton rows={8} />
      ) : (
        <div className="tletters">
          <LetterDesk key={`buyer ${data.matchId}`} introduction={data} side="buyer" />
          <LetterDesk key={`supplier ${data.matchId}`} introduction={data} side="supplier" />
        </div>
      )}
    </Page>
  )
}
