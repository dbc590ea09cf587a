import { TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { CategoryPicker } from './category-picker.tsx'
import type { ItemDraft, ItemProblems } from './item-draft.ts'
import { MethodSelect } from './method-select.tsx'
import { NotesField } from './notes-field.tsx'
import { parseDay } from './parse-day.ts'
import { PriceFields } from './price-fields.tsx'
import { QuantityFields } from './quantity-fields.tsx'
import { SpecificationField } from './specification-field.tsx'
import { priceOf } from './terms-draft.ts'
import { useProblemWords } from './use-problem-words.ts'
import { usualCertificates } from './usual-certificates.ts'

/** What is wanted and on which terms. Problems are shown once `isTold`; numbers speak up as soon as they are left. */
export function ItemFields(props: {
  item: ItemDraft
  onChange: (part: Partial<ItemDraft>) => void
  problems: ItemProblems
  isTold: boolean
  autoFocus?: boolean
}) {
  const { t } = useTranslation(['matchForms', 'matching', 'model', 'common'])
  const words = useProblemWords()
  const today = useToday()
  const { item, onChange, problems } = props
  const isLate = item.neededBy !== null && item.neededBy < today
  return (
    <div className="matching-fields">
      <TextInput
        className="matching-wide"
        label={t('matchForms:title')}
        placeholder={t('matchForms:titleHint')}
        withAsterisk
        data-autofocus={props.autoFocus || undefined}
        error={props.isTold ? words(problems.title) : undefined}
        value={item.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className="matching-wide">
        <CategoryPicker
          label={t('matching:field.category')}
          value={item.categoryId}
          onChange={(categoryId) => onChange({ categoryId })}
        />
      </div>
      <SpecificationField
        value={item.specification}
        onChange={(specification) => onChange({ specification })}
        problem={problems.specification}
      />
      <QuantityFields
        label={t('matching:field.quantity')}
        value={item.quantity}
        onChange={(quantity) => onChange({ quantity, price: priceOf(quantity, item.price) })}
        problems={problems}
      />
      <PriceFields value={item.price} onChange={(price) => onChange({ price })} problems={problems} />
      <TextInput
        label={t('matching:field.deliverTo')}
        placeholder={t('matchForms:placeHint')}
        error={props.isTold ? words(problems.place) : undefined}
        value={item.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <DateField
        label={t('matching:field.neededBy')}
        value={item.neededBy}
        parse={parseDay}
        error={isLate ? t('matchForms:problem.inThePast') : undefined}
        onChange={(on) => onChange({ neededBy: LocalDate.safeParse(on).data ?? null })}
      />
      <MethodSelect value={item.method} onChange={(method) => onChange({ method })} />
      <TagsInput
        label={t('matching:field.certificates')}
        placeholder={item.certificates.length === 0 ? t('matchForms:certificatesHint') : ''}
        data={usualCertificates}
        maxTags={30}
        maxLength={60}
        acceptValueOnBlur
        splitChars={[',', '，', '、', ';', '；']}
        value={item.certificates}
        onChange={(certificates) => onChange({ certificates })}
      />
      <NotesField value={item.notes} onChange={(notes) => onChange({ notes })} />
    </div>
  )
}
