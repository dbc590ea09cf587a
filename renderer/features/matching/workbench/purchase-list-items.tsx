import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrganizationId, RequirementId } from '#shared/model/ids.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import { useRequirementList } from './requirement-list.tsx'
import { RequirementStatusChip } from './state-chip.tsx'

/** The other items of the buyer's purchase list, one click away. */
export function PurchaseListItems(props: {
  purchaseList: string
  organizationId: OrganizationId
  current: RequirementId
  onChoose: (id: RequirementId) => void
}) {
  const { t } = useTranslation('matching')
  const text = useTermsText()
  const { purchaseList, organizationId } = props
  const { rows, total } = useRequirementList({ purchaseList, organizationId }, 'oldest')
  return (
    <section>
      <h3>{t('detail.purchaseList', { name: purchaseList, count: total })}</h3>
      <ul className="matching-items">
        {rows.map((row) => (
          <li key={row.id}>
            <UnstyledButton
              className="matching-item"
              aria-current={row.id === props.current ? 'true' : undefined}
              onClick={() => props.onChoose(row.id)}
            >
              <span>{row.title}</span>
              <span className="matching-quiet">{row.quantity && text.quantity(row.quantity)}</span>
              <RequirementStatusChip status={row.status} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
