import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PurchaseMethod } from '#shared/model/organization.ts'

/** How it is bought: by tender or directly. */
export function MethodSelect(props: {
  value: PurchaseMethod | null
  onChange: (method: PurchaseMethod | null) => void
}) {
  const { t } = useTranslation(['matching', 'model', 'common'])
  return (
    <Select
      label={t('matching:field.method')}
      placeholder={t('common:optional')}
      clearable
      data={PurchaseMethod.options.map((method) => ({
        value: method,
        label: t(`model:purchaseMethod.${method}`),
      }))}
      value={props.value}
      onChange={(value) => props.onChange(PurchaseMethod.safeParse(value).data ?? null)}
    />
  )
}
