import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { contactsQuery } from '#renderer/data/organization-queries.ts'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import type { RequirementId } from '#shared/model/ids.ts'
import { useCategoryNames } from '../terms/use-category-names.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import { useTeam } from '../use-team.ts'
import { PurchaseListItems } from './purchase-list-items.tsx'
import { RequirementStatusChip } from './state-chip.tsx'

export interface RequirementActs {
  edit: () => void
  noDeal: () => void
  recordDeal: () => void
  close: () => void
  reopen: () => void
  remove: () => void
}

/** The need itself: what is wanted, on which terms, and what else is on the same purchase list. */
export function RequirementDetail(props: {
  requirement: RequirementRow
  acts: RequirementActs
  onChoose: (id: RequirementId) => void
}) {
  const { t } = useTranslation(['matching', 'model', 'common'])
  const format = useFormat()
  const text = useTermsText()
  const { pathOf } = useCategoryNames()
  const { nameOf } = useTeam()
  const { requirement, acts } = props
  const { data: contacts = [] } = useQuery(contactsQuery(requirement.organizationId))
  const contact = contacts.find(({ id }) => id === requirement.contactId)
  const isOver = requirement.status === 'dealt' || requirement.status === 'closed'
  return (
    <article className="matching-detail">
      <header className="matching-detail-head">
        <div className="matching-detail-chips">
          <RequirementStatusChip status={requirement.status} />
          <span className="matching-quiet">{t('matching:round', { round: requirement.round })}</span>
          <span className="matching-quiet">
            {requirement.ageDays === 0
              ? t('matching:ageToday')
              : t('matching:age', { count: requirement.ageDays })}
          </span>
        </div>
        <h2>{requirement.title}</h2>
        <Link
          to="/buyers/$id"
          params={{ id: requirement.organizationId }}
          className="matching-link matching-detail-buyer"
        >
          {requirement.buyerName}
        </Link>
        <div className="matching-detail-acts">
          {isOver ? (
            requirement.status === 'closed' ? (
              <Button size="xs" variant="default" onClick={acts.reopen}>
                {t('matching:detail.reopen')}
              </Button>
            ) : null
          ) : (
            <>
              <Button size="xs" variant="default" rightSection={<KeyHint keys="e" />} onClick={acts.edit}>
                {t('common:edit')}
              </Button>
              <Button size="xs" variant="default" rightSection={<KeyHint keys="x" />} onClick={acts.noDeal}>
                {t('matching:detail.noDeal')}
              </Button>
            </>
          )}
          <Menu position="bottom-end" width={190} returnFocus>
            <Menu.Target>
              <Button size="xs" variant="subtle" color="gray" px={6} aria-label={t('common:moreActions')}>
                <IconDots size={16} stroke={1.5} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {isOver ? <Menu.Item onClick={acts.edit}>{t('common:edit')}</Menu.Item> : null}
              {isOver ? null : (
                <Menu.Item onClick={acts.recordDeal}>{t('matching:detail.recordDeal')}</Menu.Item>
              )}
              {isOver ? null : <Menu.Item onClick={acts.close}>{t('matching:detail.close')}</Menu.Item>}
              <Menu.Item color="red" onClick={acts.remove}>
                {t('common:delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <FieldGrid>
        <Field label={t('matching:field.category')}>
          {requirement.categoryId === null ? null : pathOf(requirement.categoryId)}
        </Field>
        <Field label={t('matching:field.quantity')}>
          {requirement.quantity && text.quantity(requirement.quantity)}
        </Field>
        <Field label={t('matching:field.price')}>{requirement.price && text.price(requirement.price)}</Field>
        <Field label={t('matching:field.deliverTo')}>
          {requirement.deliverTo && text.region(requirement.deliverTo)}
        </Field>
        <Field label={t('matching:field.neededBy')}>
          {requirement.neededBy && format.dateWithWeekday(requirement.neededBy)}
        </Field>
        <Field label={t('matching:field.deadline')}>
          {requirement.deadline && <DueLabel on={requirement.deadline} isDone={isOver} />}
        </Field>
        <Field label={t('matching:field.method')}>
          {requirement.method && t(`model:purchaseMethod.${requirement.method}`)}
        </Field>
        <Field label={t('matching:field.certificates')}>
          {requirement.certificates.length === 0 ? null : format.list(requirement.certificates)}
        </Field>
        <Field label={t('matching:field.contact')}>{contact?.name}</Field>
        <Field label={t('common:owner')}>
          {requirement.ownerId === null ? t('common:unassigned') : nameOf(requirement.ownerId)}
        </Field>
      </FieldGrid>
      <LongText title={t('matching:field.specification')}>{requirement.specification}</LongText>
      <LongText title={t('common:notes')}>{requirement.notes}</LongText>
      {requirement.purchaseList === null ? null : (
        <PurchaseListItems
          purchaseList={requirement.purchaseList}
          organizationId={requirement.organizationId}
          current={requirement.id}
          onChoose={props.onChoose}
        />
      )}
    </article>
  )
}

function LongText(props: { title: string; children: ReactNode }) {
  if (props.children === null || props.children === '') return null
  return (
    <section>
      <h3>{props.title}</h3>
      <p className="matching-text">{props.children}</p>
    </section>
  )
}
