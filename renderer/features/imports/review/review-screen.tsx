import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import type { ReviewItem } from '#shared/contract/imports-contract.ts'
import type { ImportId } from '#shared/model/ids.ts'
import { importsQuery } from '../import-queries.ts'
import { FlagWords } from '../rows/problem-rows.tsx'
import { Comparison } from './comparison.tsx'
import { type Decision, keyOf, useReviewQueue } from './use-review-queue.ts'

/** The rows nobody but a person can place: merge with a company we know, make a new one, or leave it out. */
export function ReviewScreen(props: { id: ImportId | undefined }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const errorWords = useErrorWords()
  const navigate = useNavigate()
  const queue = useReviewQueue(props.id)
  const { item, position, total } = queue
  return (
    <Page
      header={
        <PageHeader
          title={t('reviewTitle')}
          count={item === undefined ? undefined : t('reviewLeft', { shown: format.number(total) })}
          actions={
            <>
              {item === undefined ? null : (
                <>
                  <Tooltip label={<KeyHint keys="k" />}>
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={t('previousRow')}
                      disabled={position === 1}
                      onClick={queue.previous}
                    >
                      <IconChevronUp size={16} stroke={1.5} />
                    </ActionIcon>
                  </Tooltip>
                  <Tooltip label={<KeyHint keys="j" />}>
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={t('nextRow')}
                      disabled={position >= total}
                      onClick={queue.next}
                    >
                      <IconChevronDown size={16} stroke={1.5} />
                    </ActionIcon>
                  </Tooltip>
                </>
              )}
              <Button
                variant="default"
                renderRoot={(rest) => (
                  <Link to="/import" search={props.id === undefined ? {} : { import: props.id }} {...rest} />
                )}
              >
                {t(props.id === undefined ? 'allImports' : 'backToResult')}
              </Button>
            </>
          }
        />
      }
    >
      {item !== undefined ? (
        <ReviewCard
          key={keyOf(item)}
          item={item}
          onDecide={queue.decide}
          onNext={queue.next}
          onPrevious={queue.previous}
        />
      ) : queue.isPending ? (
        <ListSkeleton rows={8} />
      ) : queue.error !== null ? (
        <EmptyState title={errorWords(queue.error)} />
      ) : (
        <EmptyState
          icon={<IconCircleCheck size={22} stroke={1.5} />}
          title={t('reviewDone')}
          body={t('reviewDoneBody')}
          actions={[
            {
              label: t(props.id === undefined ? 'allImports' : 'backToResult'),
              onClick: () =>
                void navigate({ to: '/import', search: props.id === undefined ? {} : { import: props.id } }),
            },
          ]}
        />
      )}
    </Page>
  )
}

function ReviewCard(props: {
  item: ReviewItem
  onDecide: (decision: Decision) => void
  onNext: () => void
  onPrevious: () => void
}) {
  const { t } = useTranslation('imports')
  const { item, onDecide } = props
  const [at, setAt] = useState(0)
  const { candidates } = item
  const candidate = candidates[at] ?? candidates[0]
  const fileName = useQuery(importsQuery).data?.find(({ id }) => id === item.importId)?.fileName
  const merge = () => {
    if (candidate === undefined) return
    const { id, legalName } = candidate.organization
    onDecide({ type: 'merge', organizationId: id, name: legalName })
  }
  const create = () => onDecide({ type: 'create' })
  const skip = () => onDecide({ type: 'skip' })
  const turn = (by: number) =>
    setAt((now) => (candidates.length === 0 ? 0 : (now + by + candidates.length) % candidates.length))

  useShortcut('review.merge', 'm', t('merge'), merge, { enabled: candidate !== undefined })
  useShortcut('review.create', 'c', t('createNew'), create)
  useShortcut('review.skip', 's', t('skip'), skip)
  useShortcut('review.nextCandidate', 'arrowright', t('nextCandidate'), () => turn(1))
  useShortcut('review.previousCandidate', 'arrowleft', t('previousCandidate'), () => turn(-1))
  useShortcut('review.next', 'j', t('nextRow'), props.onNext)
  useShortcut('review.previous', 'k', t('previousRow'), props.onPrevious)

  return (
    <div className="imports-review">
      {candidates.length > 1 ? (
        <div className="imports-candidates" role="tablist" aria-label={t('candidates')}>
          {candidates.map(({ organization }, index) => (
            <button
              key={organization.id}
              type="button"
              role="tab"
              aria-selected={index === at}
              tabIndex={index === at ? 0 : -1}
              onClick={() => setAt(index)}
            >
              <span className="imports-candidate-number">{index + 1}</span>
              {organization.legalName}
            </button>
          ))}
          <span className="imports-quiet">
            <KeyHint keys="arrowleft" /> <KeyHint keys="arrowright" />
          </span>
        </div>
      ) : null}
      <div className="imports-decide">
        <Button onClick={merge} disabled={candidate === undefined} rightSection={<KeyHint keys="m" />}>
          {t('merge')}
        </Button>
        <Button variant="default" onClick={create} rightSection={<KeyHint keys="c" />}>
          {t('createNew')}
        </Button>
        <Button variant="subtle" color="gray" onClick={skip} rightSection={<KeyHint keys="s" />}>
          {t('skip')}
        </Button>
        <span className="imports-quiet">{t('mergeHelp')}</span>
      </div>
      {candidate === undefined ? (
        <p className="imports-quiet">{t('noCandidates')}</p>
      ) : (
        <Comparison item={item} candidate={candidate} fileName={fileName} />
      )}
      {item.flags.length === 0 ? null : (
        <ul className="imports-reasons">
          {item.flags.map((flag) => (
            <li key={`${flag.field} ${flag.problem} ${flag.value}`}>
              <FlagWords flag={flag} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
