import { Checkbox, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { GreetingPaper } from '#shared/model/greeting-paper.ts'
import { labelSheetNames, labelSheets, labelsOn } from './label-sheets.ts'
import { type PaperOrder, paperKinds } from './paper-order.ts'
import { whoPrints } from './who-prints.ts'

/** What is printed, on which paper, in which order. */
export function PaperOptionFields(props: {
  order: PaperOrder
  paper: GreetingPaper
  onChange: (part: Partial<PaperOrder>) => void
}) {
  const { t } = useTranslation('touchPaper')
  const format = useFormat()
  const { order, paper, onChange } = props
  const { kind } = order
  const mostStart = labelsOn(labelSheets[order.sheet])
  const others = whoPrints(paper.people, { ...order, everyChannel: false }).leftOut.otherChannel.length
  const sent = whoPrints(paper.people, { ...order, withSent: false, everyChannel: true }).leftOut.sent.length
  return (
    <div className="gpaper-options">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('option.kind')}
        value={kind}
        data={paperKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => {
          const next = paperKinds.find((one) => one === value)
          if (next !== undefined) onChange({ kind: next })
        }}
      />
      {kind === 'letters' ? (
        <Choice
          label={t('option.size')}
          values={['a4', 'a5', 'a6']}
          value={order.size}
          nameOf={(value) => t(`size.${value}`)}
          onChange={(size) => onChange({ size })}
        />
      ) : null}
      {kind === 'letters' && order.size === 'a4' ? (
        <Choice
          label={t('option.fold')}
          values={['dl', 'c5', 'none']}
          value={order.fold}
          nameOf={(value) => t(`fold.${value}`)}
          onChange={(fold) => onChange({ fold })}
        />
      ) : null}
      {kind === 'labels' ? (
        <>
          <Choice
            label={t('option.sheet')}
            values={labelSheetNames}
            value={order.sheet}
            nameOf={(value) => t(`sheet.${value}`)}
            onChange={(sheet) => onChange({ sheet })}
          />
          <NumberInput
            size="xs"
            label={t('option.start')}
            description={t('option.startHelp')}
            min={1}
            max={mostStart}
            allowDecimal={false}
            value={Math.min(order.start, mostStart)}
            onChange={(value) => {
              const start = Number(value)
              if (Number.isInteger(start) && start >= 1 && start <= mostStart) onChange({ start })
            }}
          />
        </>
      ) : null}
      {kind === 'envelopes' ? (
        <Choice
          label={t('option.envelope')}
          values={['dl', 'c5']}
          value={order.envelope}
          nameOf={(value) => t(`envelope.${value}`)}
          onChange={(envelope) => onChange({ envelope })}
        />
      ) : null}
      {kind === 'calls' ? (
        <Choice
          label={t('option.language')}
          values={['zh-CN', 'en']}
          value={order.language}
          nameOf={(value) => t(`language.${value}`)}
          onChange={(language) => onChange({ language })}
        />
      ) : null}
      <Choice
        label={t('option.sort')}
        values={['list', 'company', 'city']}
        value={order.sort}
        nameOf={(value) => t(`sort.${value}`)}
        onChange={(sort) => onChange({ sort })}
      />
      {others === 0 ? null : (
        <Checkbox
          size="xs"
          checked={order.everyChannel}
          label={t('option.everyChannel', { count: others, shown: format.number(others) })}
          onChange={(event) => onChange({ everyChannel: event.currentTarget.checked })}
        />
      )}
      {sent === 0 ? null : (
        <Checkbox
          size="xs"
          checked={order.withSent}
          label={t('option.withSent', { count: sent, shown: format.number(sent) })}
          onChange={(event) => onChange({ withSent: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

function Choice<const Value extends string>(props: {
  label: string
  values: readonly Value[]
  value: Value
  nameOf: (value: Value) => string
  onChange: (value: Value) => void
}) {
  const { values } = props
  return (
    <Select
      size="xs"
      label={props.label}
      allowDeselect={false}
      value={props.value}
      data={values.map((value) => ({ value, label: props.nameOf(value) }))}
      onChange={(value) => {
        const next = values.find((one) => one === value)
        if (next !== undefined) props.onChange(next)
      }}
    />
  )
}
