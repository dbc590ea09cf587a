import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Money } from '#renderer/ui/text/money.tsx'
import { type Organization, PurchaseMethod } from '#shared/model/organization.ts'
import { AmountInput } from '../fields/amount-input.tsx'
import { InlineEdit } from '../fields/inline-edit.tsx'
import { InlineWords } from '../fields/inline-words.tsx'
import { useOrganizationEdit } from '../use-organization-edit.ts'

/** How much they buy, what, and how; a click on a value changes it. */
export function PurchasePanel(props: { organization: Organization }) {
  const { t } = useTranslation(['buyers', 'model'])
  const { id, annualPurchase, purchaseCategories, purchaseMethods } = props.organization
  const save = useOrganizationEdit(id)
  const inUse = useQuery(facetsQuery).data?.purchaseCategories ?? []
  return (
    <Panel title={t('buyers:purchase.title')}>
      <FieldGrid>
        <InlineEdit
          label={t('buyers:purchase.perYear')}
          value={annualPurchase}
          savesOnEnter
          rest={annualPurchase === null ? null : <Money yuan={annualPurchase} />}
          onSave={(yuan) => save({ annualPurchase: yuan }, t('buyers:columns.annualPurchase'))}
        >
          {(yuan, setYuan) => (
            <AmountInput
              size="xs"
              ariaLabel={t('buyers:purchase.perYear')}
              value={yuan}
              onChange={setYuan}
              autoFocus
            />
          )}
        </InlineEdit>
        <InlineWords
          label={t('buyers:purchase.categories')}
          value={purchaseCategories}
          suggestions={inUse}
          asChips
          onSave={(categories) =>
            save({ purchaseCategories: categories }, t('buyers:columns.purchaseCategories'))
          }
        />
        <InlineEdit
          label={t('buyers:purchase.methods')}
          value={purchaseMethods}
          rest={purchaseMethods
            .map((method) => t(`model:purchaseMethod.${method}`))
            .join(t('buyers:listSeparator'))}
          onSave={(methods) => save({ purchaseMethods: methods }, t('buyers:facts.purchaseMethods'))}
        >
          {(methods, setMethods) => (
            <MultiSelect
              size="xs"
              autoFocus
              aria-label={t('buyers:purchase.methods')}
              data={PurchaseMethod.options.map((method) => ({
                value: method,
                label: t(`model:purchaseMethod.${method}`),
              }))}
              value={methods}
              onChange={(chosen) =>
                setMethods(PurchaseMethod.options.filter((method) => chosen.includes(method)))
              }
            />
          )}
        </InlineEdit>
      </FieldGrid>
    </Panel>
  )
}
