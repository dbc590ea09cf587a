import { TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'
import { useWrite } from '../use-write.ts'
import { CategoryPicker } from './category-picker.tsx'
import { CertificateFields } from './certificate-fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { NotesField } from './notes-field.tsx'
import { emptyOffering, type OfferingDraft, offeringDraft, readOffering } from './offering-draft.ts'
import { OrganizationField } from './organization-field.tsx'
import { usePlaceReader } from './places.ts'
import { PriceFields } from './price-fields.tsx'
import { QuantityFields } from './quantity-fields.tsx'
import { SpecificationField } from './specification-field.tsx'
import { priceOf } from './terms-draft.ts'
import { useProblemWords } from './use-problem-words.ts'

/** What a supplier sells: a new one, or one to be changed. */
export function OfferingDialog(props: {
  organizationId?: OrganizationId | undefined
  editing?: Offering
  onClose: () => void
}) {
  const { t } = useTranslation(['matchForms', 'matching', 'common'])
  const words = useProblemWords()
  const write = useWrite()
  const readPlace = usePlaceReader()
  const { editing } = props
  const [draft, setDraft] = useState<OfferingDraft>(() =>
    editing === undefined ? emptyOffering(props.organizationId ?? null) : offeringDraft(editing),
  )
  const [isTouched, setIsTouched] = useState(false)
  const [isTold, setIsTold] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const set = (part: Partial<OfferingDraft>) => {
    setIsTouched(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const read = readPlace === undefined ? undefined : readOffering(draft, readPlace)
  const problems = read === undefined || read.ok ? {} : read.problems
  const save = async () => {
    setIsTold(true)
    if (read?.ok !== true) return
    const { offering } = read
    setIsSaving(true)
    const answer = await write(
      () =>
        editing === undefined
          ? client.offerings.create(offering)
          : client.offerings.update({ id: editing.id, changes: offering }),
      editing === undefined
        ? t('matchForms:offering.saved', { title: offering.title })
        : t('matchForms:changed', { title: offering.title }),
    )
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  const knowsSupplier =
    draft.organizationId !== null && (editing !== undefined || props.organizationId !== undefined)
  return (
    <FormDialog
      title={editing === undefined ? t('matchForms:offering.new') : t('matchForms:offering.edit')}
      size={860}
      isTouched={isTouched}
      isSaving={isSaving}
      canSave={readPlace !== undefined}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <div className="matching-fields">
        <OrganizationField
          label={t('matching:field.supplier')}
          required
          disabled={knowsSupplier}
          autoFocus={!knowsSupplier}
          value={draft.organizationId}
          error={isTold ? words(problems.supplier) : undefined}
          onChange={(organizationId) => set({ organizationId })}
        />
        <TextInput
          label={t('matchForms:offering.title')}
          placeholder={t('matchForms:titleHint')}
          withAsterisk
          data-autofocus={knowsSupplier || undefined}
          error={isTold ? words(problems.title) : undefined}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className="matching-wide">
          <CategoryPicker
            label={t('matching:field.category')}
            value={draft.categoryId}
            onChange={(categoryId) => set({ categoryId })}
          />
        </div>
        <SpecificationField
          value={draft.specification}
          onChange={(specification) => set({ specification })}
          problem={problems.specification}
        />
        <QuantityFields
          label={t('matchForms:offering.moq')}
          value={draft.moq}
          onChange={(moq) => set({ moq, price: priceOf(moq, draft.price) })}
          problems={{
            ...(problems.moq && { amount: problems.moq }),
            ...(problems.moqPack && { perPack: problems.moqPack }),
          }}
        />
        <QuantityFields
          label={t('matchForms:offering.capacity')}
          value={draft.capacity}
          onChange={(capacity) => set({ capacity })}
          problems={{
            ...(problems.capacity && { amount: problems.capacity }),
            ...(problems.capacityPack && { perPack: problems.capacityPack }),
          }}
        />
        <PriceFields value={draft.price} onChange={(price) => set({ price })} problems={problems} />
        <TextInput
          label={t('matchForms:offering.leadTime')}
          inputMode="numeric"
          error={isTold ? words(problems.leadTime) : undefined}
          value={draft.leadTime}
          onChange={(event) => set({ leadTime: event.currentTarget.value })}
        />
        <TagsInput
          className="matching-wide"
          label={t('matchForms:offering.regions')}
          placeholder={draft.regions.length === 0 ? t('matchForms:offering.regionsHint') : ''}
          maxTags={100}
          acceptValueOnBlur
          splitChars={[',', '，', '、', ';', '；']}
          error={words(problems.regions)}
          value={draft.regions}
          onChange={(regions) => set({ regions })}
        />
        <CertificateFields value={draft.certificates} onChange={(certificates) => set({ certificates })} />
        <NotesField value={draft.notes} onChange={(notes) => set({ notes })} />
      </div>
    </FormDialog>
  )
}
