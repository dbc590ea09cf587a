import { useTranslation } from 'react-i18next'
import { KindIcon } from '#renderer/ui/chips/kind-icon.tsx'
import { VisitKind } from '#shared/model/visit.ts'
import { ChoiceRow } from './choice-row.tsx'

/** How one spoke; Alt and a number chooses from any field of the form. */
export function KindField(props: {
  value: VisitKind
  onChange: (kind: VisitKind) => void
  onDone: () => void
}) {
  const { t } = useTranslation(['visits', 'model'])
  return (
    <ChoiceRow
      look="segments"
      label={t('visits:kind')}
      value={props.value}
      onChange={props.onChange}
      onKey={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false
        props.onDone()
        return true
      }}
      choices={VisitKind.options.map((kind, index) => ({
        value: kind,
        icon: <KindIcon kind={kind} size={15} />,
        label: <span title={t('visits:kindKey', { number: index + 1 })}>{t(`model:visitKind.${kind}`)}</span>,
      }))}
    />
  )
}

/** The kind that Alt and a number key stand for, in the order of the row. */
export function kindOfKey(event: { altKey: boolean; code: string; ctrlKey: boolean; metaKey: boolean }) {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined
  // By the key's place: on a Mac, Alt and 1 types ¡.
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code)?.[1]
  return digit === undefined ? undefined : VisitKind.options[Number(digit) - 1]
}
