import { ActionIcon, Autocomplete, Button, TagsInput, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'
import { useWrite } from '../use-write.ts'
import { CategoryPicker } from './category-picker.tsx'
import { FormDialog } from './form-dialog.tsx'
import { usualCertificates } from './item-fields.tsx'
import { emptyOffering, type OfferingDraft, offeringDraft, readOffering } from './offering-draft.ts'
import { OrganizationField } from './organization-field.tsx'
import { parseDay } from './parse-day.ts'
import { usePlaceReader } from './places.ts'
import { PriceFields } from './price-fields.tsx'
import { QuantityFields } from './quantity-fields.tsx'
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
  const certificate = (key: string, part: { name?: string; expiresOn?: LocalDate | null }) =>
    set({ certificates: draft.certificates.map((one) => (one.key === key ? { ...one, ...part } : one)) })
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
        <Textarea
          className="matching-wide"
          label={t('matching:field.specification')}
          placeholder={t('matchForms:specificationHint')}
          autosize
          minRows={2}
          maxRows={8}
          error={words(problems.specification)}
          value={draft.specification}
          onChange={(event) => set({ specification: event.currentTarget.value })}
        />
        <QuantityFields
          label={t('matchForms:offering.moq')}
          unitLabel={t('matchForms:unit')}
          value={draft.moq}
          onChange={(moq) =>
            set(
              draft.price.low === '' && draft.price.high === ''
                ? { moq, price: { ...draft.price, per: moq.unit } }
                : { moq },
            )
          }
          problems={{
            ...(problems.moq && { amount: problems.moq }),
            ...(problems.moqPack && { perPack: problems.moqPack }),
          }}
        />
        <QuantityFields
          label={t('matchForms:offering.capacity')}
          unitLabel={t('matchForms:unit')}
          value={draft.capacity}
          onChange={(capacity) => set({ capacity })}
          problems={{
            ...(problems.capacity && { amount: problems.capacity }),
            ...(problems.capacityPack && { perPack: problems.capacityPack }),
          }}
        />
        <PriceFields
          lowLabel={t('matchForms:priceLow')}
          highLabel={t('matchForms:priceHigh')}
          value={draft.price}
          onChange={(price) => set({ price })}
          problems={problems}
        />
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
        <fieldset className="matching-wide matching-certificates">
          <legend>{t('matching:field.certificates')}</legend>
          {draft.certificates.map(({ key, name, expiresOn }) => (
            <div key={key} className="matching-certificate">
              <Autocomplete
                aria-label={t('matchForms:offering.certificate')}
                placeholder={t('matchForms:offering.certificate')}
                data={usualCertificates}
                maxLength={60}
                value={name}
                onChange={(next) => certificate(key, { name: next })}
              />
              <DateField
                ariaLabel={t('matchForms:offering.expiresOn')}
                placeholder={t('matchForms:offering.expiresOn')}
                value={expiresOn}
                parse={parseDay}
                onChange={(on) => certificate(key, { expiresOn: LocalDate.safeParse(on).data ?? null })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('matchForms:offering.removeCertificate')}
                onClick={() => set({ certificates: draft.certificates.filter((one) => one.key !== key) })}
              >
                <IconTrash size={15} stroke={1.5} />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() =>
              set({
                certificates: [
                  ...draft.certificates,
                  { key: crypto.randomUUID(), name: '', expiresOn: null },
                ],
              })
            }
          >
            {t('matchForms:offering.addCertificate')}
          </Button>
        </fieldset>
        <Textarea
          className="matching-wide"
          label={t('common:notes')}
          placeholder={t('common:optional')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={20_000}
          value={draft.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
      </div>
    </FormDialog>
  )
}
