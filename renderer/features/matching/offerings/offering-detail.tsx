import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { isFitting } from '#shared/domain/matching/is-fitting.ts'
import type { Offering } from '#shared/model/offering.ts'
import { OfferingDialog } from '../forms/offering-dialog.tsx'
import { requirementsForQuery } from '../matching-queries.ts'
import { useCategoryNames } from '../terms/use-category-names.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import { useAddress } from '../use-address.ts'
import { useWrite } from '../use-write.ts'
import { WantedCard } from './wanted-card.tsx'

/** An offering with its terms, and the open requirements it fits best. */
export function OfferingDetail({ offering }: { offering: Offering }) {
  const { t } = useTranslation(['matchTools', 'matchForms', 'matching', 'common'])
  const errorWords = useErrorWords()
  const confirm = useConfirm()
  const format = useFormat()
  const text = useTermsText()
  const write = useWrite()
  const { change } = useAddress()
  const { pathOf } = useCategoryNames()
  const supplier = useQuery(organizationQuery(offering.organizationId)).data
  const { data: wanted = [], isPending, error } = useQuery(requirementsForQuery(offering.id))
  const [isEditing, setIsEditing] = useState(false)
  const [shown, setShown] = useState<string | undefined>(undefined)
  const fitting = wanted.filter(isFitting)
  const weak = wanted.filter((pair) => !isFitting(pair))
  const remove = async () => {
    const isSure = await confirm({
      title: t('matchTools:offerings.removeTitle', { title: offering.title }),
      body: t('matchTools:offerings.removeBody'),
      confirmLabel: t('common:delete'),
      isDanger: true,
    })
    if (!isSure) return
    const answer = await write(
      () => client.offerings.remove({ id: offering.id }),
      t('matching:acts.removed', { title: offering.title }),
    )
    if (answer !== undefined) change({ offering: undefined })
  }
  useShortcut('matching.editOffering', 'e', t('common:edit'), () => setIsEditing(true))
  const cards = (pairs: typeof wanted) =>
    pairs.map((pair) => (
      <WantedCard
        key={pair.requirementId}
        pair={pair}
        isChosen={pair.requirementId === shown}
        onChoose={() => setShown(pair.requirementId === shown ? undefined : pair.requirementId)}
      />
    ))
  return (
    <>
      <article className="matching-middle matching-detail">
        <header className="matching-detail-head">
          <h2>{offering.title}</h2>
          <Link to="/suppliers/$id" params={{ id: offering.organizationId }} className="matching-link">
            {supplier?.legalName}
          </Link>
          <div className="matching-detail-acts">
            <Button
              size="xs"
              variant="default"
              rightSection={<KeyHint keys="e" />}
              onClick={() => setIsEditing(true)}
            >
              {t('common:edit')}
            </Button>
            <Button size="xs" variant="subtle" color="red" onClick={() => void remove()}>
              {t('common:delete')}
            </Button>
          </div>
        </header>
        <FieldGrid>
          <Field label={t('matching:field.category')}>
            {offering.categoryId === null ? null : pathOf(offering.categoryId)}
          </Field>
          <Field label={t('matchTools:offerings.price')}>
            {offering.price && text.price(offering.price)}
          </Field>
          <Field label={t('matchForms:offering.moq')}>{offering.moq && text.quantity(offering.moq)}</Field>
          <Field label={t('matchForms:offering.capacity')}>
            {offering.capacityPerMonth && text.quantity(offering.capacityPerMonth)}
          </Field>
          <Field label={t('matchForms:offering.leadTime')}>{offering.leadTimeDays}</Field>
          <Field label={t('matchForms:offering.regions')}>
            {offering.regions.length === 0 ? null : format.list(offering.regions.map(text.region))}
          </Field>
          <Field label={t('matchTools:offerings.certificates')}>
            {offering.certificates.length === 0
              ? null
              : format.list(
                  offering.certificates.map(({ name, expiresOn }) =>
                    expiresOn === null
                      ? name
                      : t('matchTools:offerings.until', { name, date: format.date(expiresOn) }),
                  ),
                )}
          </Field>
        </FieldGrid>
        {offering.specification === '' ? null : <p className="matching-text">{offering.specification}</p>}
        {offering.notes === null ? null : <p className="matching-note">{offering.notes}</p>}
      </article>
      <section className="matching-suppliers" aria-label={t('matchTools:offerings.wanted')}>
        <div className="matching-suppliers-head">
          <h3>{t('matchTools:offerings.wanted')}</h3>
        </div>
        {isPending ? <ListSkeleton rows={6} /> : null}
        {error === null ? null : <EmptyState size="panel" title={errorWords(error)} />}
        {!isPending && error === null && wanted.length === 0 ? (
          <EmptyState size="panel" title={t('matchTools:offerings.nobodyWants')} />
        ) : null}
        <ul className="matching-cards">
          {cards(fitting)}
          {weak.length === 0 ? null : <li className="matching-group">{t('matching:group.weak')}</li>}
          {cards(weak)}
        </ul>
      </section>
      {isEditing ? <OfferingDialog editing={offering} onClose={() => setIsEditing(false)} /> : null}
    </>
  )
}
