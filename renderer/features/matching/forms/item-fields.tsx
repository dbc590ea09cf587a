import { Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { PurchaseMethod } from '#shared/model/organization.ts'
import { CategoryPicker } from './category-picker.tsx'
import type { ItemDraft, ItemProblems } from './item-draft.ts'
import { parseDay } from './parse-day.ts'
import { PriceFields } from './price-fields.tsx'
import { QuantityFields } from './quantity-fields.tsx'
import { useProblemWords } from './use-problem-words.ts'

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
      <Textarea
        className="matching-wide"
        label={t('matching:field.specification')}
        placeholder={t('matchForms:specificationHint')}
        autosize
        minRows={2}
        maxRows={8}
        error={words(problems.specification)}
        value={item.specification}
        onChange={(event) => onChange({ specification: event.currentTarget.value })}
      />
      <QuantityFields
        label={t('matching:field.quantity')}
        unitLabel={t('matchForms:unit')}
        value={item.quantity}
        onChange={(quantity) =>
          // A price nobody has typed is for what the quantity counts.
          onChange(
            item.price.low === '' && item.price.high === ''
              ? { quantity, price: { ...item.price, per: quantity.unit } }
              : { quantity },
          )
        }
        problems={problems}
      />
      <PriceFields
        lowLabel={t('matchForms:priceLow')}
        highLabel={t('matchForms:priceHigh')}
        value={item.price}
        onChange={(price) => onChange({ price })}
        problems={problems}
      />
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
      <Select
        label={t('matching:field.method')}
        placeholder={t('common:optional')}
        clearable
        data={PurchaseMethod.options.map((method) => ({
          value: method,
          label: t(`model:purchaseMethod.${method}`),
        }))}
        value={item.method}
        onChange={(value) => onChange({ method: PurchaseMethod.safeParse(value).data ?? null })}
      />
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
      <Textarea
        className="matching-wide"
        label={t('common:notes')}
        placeholder={t('common:optional')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={20_000}
        value={item.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </div>
  )
}

/** Names that are the same in every language. */
export const usualCertificates = [
  'ISO 9001',
  'ISO 14001',
  'CCC',
  'CE',
  'FDA',
  'RoHS',
  'LFGB',
  'BSCI',
  'FSC',
  'GOTS',
]
