import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { type Span, type SpanKind, spanKinds, withEdge, yearSpan } from './result-span.ts'

export type ChosenSpan = ReturnType<typeof useSpan>

/** Kept while the window lives, so that coming back from a queue finds the same numbers. */
let kept: { kind: SpanKind; custom: Span | undefined } = { kind: 'thisYear', custom: undefined }

/** Which days the results are of. */
export function useSpan() {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const [choice, setChoice] = useState(kept)
  const custom = choice.custom ?? yearSpan(today, 0)
  const span = choice.kind === 'custom' ? custom : yearSpan(today, choice.kind === 'lastYear' ? -1 : 0)
  const put = (next: typeof kept) => {
    kept = next
    setChoice(next)
  }
  return {
    kind: choice.kind,
    span,
    /** For the names of files. */
    name:
      choice.kind === 'custom'
        ? t('spanName', { from: format.date(span.from), until: format.date(span.until) })
        : span.from.slice(0, 4),
    // A span of one's own begins with the one on screen.
    setKind: (kind: SpanKind) => put({ kind, custom: kind === 'custom' ? span : choice.custom }),
    setEdge: (edge: 'from' | 'until', day: LocalDate) =>
      put({ kind: 'custom', custom: withEdge(custom, edge, day) }),
  }
}

export function SpanChooser({ chosen }: { chosen: ChosenSpan }) {
  const { t } = useTranslation('touchResults')
  const setEdge = (edge: 'from' | 'until') => (value: string | null) => {
    const day = LocalDate.safeParse(value)
    if (day.success) chosen.setEdge(edge, day.data)
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('span.label')}
        data={spanKinds.map((value) => ({ value, label: t(`span.${value}`) }))}
        value={chosen.kind}
        onChange={(value) => {
          const kind = spanKinds.find((one) => one === value)
          if (kind !== undefined) chosen.setKind(kind)
        }}
      />
      {chosen.kind === 'custom' ? (
        <span className="results-span">
          <DateField
            size="xs"
            ariaLabel={t('span.from')}
            value={chosen.span.from}
            onChange={setEdge('from')}
          />
          <span aria-hidden>{t('span.to')}</span>
          <DateField
            size="xs"
            ariaLabel={t('span.until')}
            value={chosen.span.until}
            onChange={setEdge('until')}
          />
        </span>
      ) : null}
    </>
  )
}
