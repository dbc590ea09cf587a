import { Button, Checkbox, Chip, NumberInput, Popover } from '@mantine/core'
import { IconColumns3, IconEyeOff } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { FilterBar } from '#renderer/ui/forms/filter-chips.tsx'
import { OwnerChoice } from '#renderer/ui/forms/filter-choices.tsx'
import type { UserId } from '#shared/model/ids.ts'
import { MaskedField, type TradeListRequest, tradeListDays } from '#shared/model/trade-list.ts'
import { headingOf } from './cell-text.ts'
import type { ListOrder } from './list-order.ts'
import { columnsOf, type TradeColumn } from './trade-columns.ts'
import { longestList } from './trade-list-query.ts'
import { useListWords } from './use-list-words.ts'

/** What narrows a list, what is withheld of it, and which columns it has. */
export function ListOptions(props: {
  order: ListOrder
  people: ReadonlyArray<{ id: UserId; name: string }>
  total: number | undefined
  onChange: (order: ListOrder) => void
  output: ReactNode
}) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const { order, total, onChange } = props
  const { request } = order
  const { kind } = request
  const narrow = (part: Partial<TradeListRequest>) => onChange({ ...order, request: { ...request, ...part } })
  const daysId = useId()
  const hasDays = tradeListDays[kind] > 0
  return (
    <div className="trade-lists-options">
      <FilterBar
        isFiltered={(request.ownerIds?.length ?? 0) > 0}
        onClearAll={() => onChange({ ...order, request: { ...request, ownerIds: [] } })}
      >
        <OwnerChoice
          people={props.people}
          value={request.ownerIds}
          onChange={(ownerIds) => narrow({ ownerIds })}
        />
      </FilterBar>
      {hasDays ? (
        <span className="trade-lists-days">
          <label htmlFor={daysId}>{t(`lists.daysLabel.${kind}`)}</label>
          <NumberInput
            id={daysId}
            size="xs"
            w={76}
            min={1}
            max={3650}
            allowDecimal={false}
            clampBehavior="strict"
            value={request.days ?? tradeListDays[kind]}
            onChange={(days) => {
              if (typeof days === 'number' && days > 0) narrow({ days })
            }}
          />
        </span>
      ) : null}
      {kind === 'purchaseRequests' ? (
        <MaskChoice value={request.masked ?? []} onChange={(masked) => narrow({ masked })} />
      ) : null}
      <Chip
        size="xs"
        variant="outline"
        checked={order.byOwner}
        onChange={(byOwner) => onChange({ ...order, byOwner })}
      >
        {t('lists.byOwner')}
      </Chip>
      <ColumnChoice order={order} onChange={(columns) => onChange({ ...order, columns })} />
      <span className="trade-lists-total" aria-live="polite">
        {total === undefined
          ? ''
          : total > longestList
            ? t('lists.firstOf', { shown: format.number(longestList), total: format.number(total) })
            : t('lists.rowCount', { count: total })}
      </span>
      <span className="trade-lists-output">{props.output}</span>
    </div>
  )
}

function MaskChoice(props: { value: readonly MaskedField[]; onChange: (masked: MaskedField[]) => void }) {
  const { t } = useTranslation('trade')
  const { value } = props
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconEyeOff size={14} stroke={1.5} />}>
          {value.length === 0 ? t('lists.masks') : t('lists.masksChosen', { count: value.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="trade-lists-checks">
          {MaskedField.options.map((field) => (
            <Checkbox
              key={field}
              size="xs"
              label={t(`lists.mask.${field}`)}
              checked={value.includes(field)}
              onChange={(event) =>
                props.onChange(
                  MaskedField.options.filter((one) =>
                    one === field ? event.currentTarget.checked : value.includes(one),
                  ),
                )
              }
            />
          ))}
          <p className="trade-lists-hint">{t('lists.maskHint')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function ColumnChoice({ order, onChange }: { order: ListOrder; onChange: (columns: TradeColumn[]) => void }) {
  const { t } = useTranslation('trade')
  const words = useListWords()
  const { kind } = order.request
  const all = [...columnsOf[kind].shown, ...columnsOf[kind].more]
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={14} stroke={1.5} />}>
          {t('lists.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="trade-lists-checks">
          {all.map((column) => {
            const isChosen = order.columns.includes(column)
            return (
              <Checkbox
                key={column}
                size="xs"
                label={headingOf(column, kind, words)}
                checked={isChosen}
                // A list without a column is none.
                disabled={isChosen && order.columns.length === 1}
                onChange={() =>
                  onChange(
                    isChosen
                      ? order.columns.filter((one) => one !== column)
                      : all.filter((one) => one === column || order.columns.includes(one)),
                  )
                }
              />
            )
          })}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
