import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import type { RankedMatch, RequirementRow } from '#shared/contract/matching-contract.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { DealInput } from '#shared/model/deal.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { useWrite } from '../use-write.ts'
import { CategoryPicker } from './category-picker.tsx'
import { dealDraft, readDeal } from './deal-draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { MethodSelect } from './method-select.tsx'
import { NotesField } from './notes-field.tsx'
import { OrganizationField } from './organization-field.tsx'
import { parseDay } from './parse-day.ts'
import { usePlaceReader } from './places.ts'
import { CurrencySelect } from './price-fields.tsx'
import { QuantityFields } from './quantity-fields.tsx'
import { useProblemWords } from './use-problem-words.ts'

/** What was bought: from a pair that agreed, for a requirement, or on its own. */
export function DealDialog(props: {
  requirement?: RequirementRow
  pair?: RankedMatch | null
  buyerId?: OrganizationId
  onClose: () => void
}) {
  const { t } = useTranslation(['matchForms', 'matching', 'model', 'common'])
  const words = useProblemWords()
  const write = useWrite()
  const today = useToday()
  const readPlace = usePlaceReader()
  const { requirement, pair = null } = props
  const [deal, setDeal] = useState(() => dealDraft(today, requirement, pair, props.buyerId))
  const [closes, setCloses] = useState(true)
  const [isTouched, setIsTouched] = useState(false)
  const [isTold, setIsTold] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const set = (part: Partial<typeof deal>) => {
    setIsTouched(true)
    setDeal({ ...deal, ...part })
  }
  const read = readPlace === undefined ? undefined : readDeal(deal, today, readPlace)
  const problems = read === undefined || read.ok ? {} : read.problems
  const told = (problem: (typeof problems)[keyof typeof problems]) => (isTold ? words(problem) : undefined)

  const record = (input: DealInput): Promise<{ changeSetId: string | null }> => {
    const match = pair?.match ?? null
    if (match !== null) return client.matches.deal({ id: match.id, deal: input, closesRequirement: closes })
    return client.deals.create({ ...input, closesRequirement: requirement !== undefined && closes })
  }
  const save = async () => {
    setIsTold(true)
    if (read?.ok !== true) return
    const input: DealInput = {
      ...read.deal,
      requirementId: requirement?.id ?? null,
      matchId: pair?.match?.id ?? null,
    }
    setIsSaving(true)
    const answer = await write(() => record(input), t('matchForms:deal.saved', { title: input.title }))
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  return (
    <FormDialog
      title={
        pair === null
          ? t('matchForms:deal.title')
          : t('matchForms:deal.titleWith', { name: pair.supplierName })
      }
      size={760}
      isTouched={isTouched}
      isSaving={isSaving}
      canSave={readPlace !== undefined}
      saveLabel={t('matchForms:deal.save')}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <div className="matching-fields">
        <OrganizationField
          label={t('matching:field.buyer')}
          required
          disabled={requirement !== undefined}
          autoFocus={deal.buyerId === null}
          value={deal.buyerId}
          error={told(problems.buyer)}
          onChange={(buyerId) => set({ buyerId })}
        />
        <OrganizationField
          label={t('matching:field.supplier')}
          disabled={pair !== null}
          autoFocus={deal.buyerId !== null && pair === null}
          value={deal.supplierId}
          error={told(problems.supplier)}
          onChange={(supplierId) => set({ supplierId })}
        />
        <TextInput
          className="matching-wide"
          label={t('matchForms:deal.what')}
          withAsterisk
          error={told(problems.title)}
          value={deal.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className="matching-pair">
          <TextInput
            label={t('matchForms:deal.amount')}
            placeholder={t('matchForms:deal.amountHint')}
            inputMode="decimal"
            data-autofocus={pair !== null || undefined}
            error={told(problems.sum)}
            value={deal.sum}
            onChange={(event) => set({ sum: event.currentTarget.value })}
          />
          <CurrencySelect value={deal.currency} onChange={(currency) => set({ currency })} />
        </div>
        <QuantityFields
          label={t('matching:field.quantity')}
          value={deal.quantity}
          onChange={(quantity) => set({ quantity })}
          problems={problems}
        />
        <DateField
          label={t('matchForms:deal.on')}
          value={deal.dealtOn}
          parse={parseDay}
          required
          error={told(problems.dealtOn)}
          onChange={(on) => set({ dealtOn: LocalDate.safeParse(on).data ?? null })}
        />
        <MethodSelect value={deal.method} onChange={(method) => set({ method })} />
        <TextInput
          label={t('matchForms:deal.region')}
          placeholder={t('matchForms:placeHint')}
          error={told(problems.place)}
          value={deal.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <CategoryPicker
          label={t('matching:field.category')}
          value={deal.categoryId}
          onChange={(categoryId) => set({ categoryId })}
        />
        <NotesField value={deal.notes} onChange={(notes) => set({ notes })} />
        {requirement === undefined ? null : (
          <Checkbox
            className="matching-wide"
            size="sm"
            label={t('matchForms:deal.closes')}
            checked={closes}
            onChange={(event) => setCloses(event.currentTarget.checked)}
          />
        )}
      </div>
    </FormDialog>
  )
}
