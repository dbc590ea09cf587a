import { UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconArrowUpRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DuplicateReason } from '#shared/model/duplicate.ts'
import { regionWords } from '../fields/region-input.tsx'
import { shelfOf, useOrganizationLinks } from '../organization-links.ts'
import { similarQuery } from '../organization-queries.ts'

const settleMs = 180
const shownAtMost = 5

/** Companies we may already know under what is being typed, and why we think so. */
export function SimilarOrganizations(props: {
  legalName: string
  creditCode: string | null
  phones: string[]
  /** Called when one of them is opened instead. */
  onOpen: () => void
}) {
  const { t } = useTranslation('buyers')
  const links = useOrganizationLinks()
  const typed = { legalName: props.legalName.trim(), creditCode: props.creditCode, phones: props.phones }
  const [settled] = useDebouncedValue(JSON.stringify(typed), settleMs)
  const wanted: typeof typed = JSON.parse(settled)
  const { data: found = [] } = useQuery({ ...similarQuery(wanted), placeholderData: keepPreviousData })
  const isAsked = typed.legalName.length > 1 || typed.creditCode !== null || typed.phones.length > 0
  if (!isAsked || found.length === 0) return <div aria-live="polite" />
  return (
    <div className="buyers-similar" aria-live="polite">
      <div className="buyers-similar-title">
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        {t('similar.title', { count: found.length })}
      </div>
      <ul>
        {found.slice(0, shownAtMost).map(({ organization, reasons }) => (
          <li key={organization.id}>
            <UnstyledButton
              className="buyers-similar-item"
              onClick={() => {
                props.onOpen()
                links.open(organization.id, shelfOf(organization.roles))
              }}
            >
              <span className="buyers-similar-name">{organization.legalName}</span>
              <span className="buyers-similar-place">{regionWords(organization)}</span>
              <IconArrowUpRight size={14} stroke={1.5} aria-label={t('similar.open')} />
              <span className="buyers-similar-reasons">
                {reasons
                  .flatMap((reason) => DuplicateReason.safeParse(reason).data ?? [])
                  .map((reason) => t(`duplicateReason.${reason}`))
                  .join(t('similar.and'))}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
