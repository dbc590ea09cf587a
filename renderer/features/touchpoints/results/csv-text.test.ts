import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { csvText } from './csv-text.ts'
import { withEdge, yearSpan } from './result-span.ts'

test('a table is text a spreadsheet opens and never runs', () => {
  expect(
    csvText([
      ['节日', '发出'],
      ['中秋，"团圆"', 12],
      ['=HYPERLINK("x")', null],
    ]),
  ).toBe('\uFEFF节日,发出\r\n"中秋，""团圆""",12\r\n"\'=HYPERLINK(""x"")",\r\n')
})

test('a year, and a span whose ends never cross', () => {
  const day = (text: string) => LocalDate.parse(text)
  expect(yearSpan(day('2026-11-22'), -1)).toEqual({ from: '2025-01-01', until: '2025-12-31' })
  const span = yearSpan(day('2026-11-22'), 0)
  expect(withEdge(span, 'from', day('2026-03-01'))).toEqual({ from: '2026-03-01', until: '2026-12-31' })
  expect(withEdge(span, 'from', day('2027-03-01'))).toEqual({ from: '2027-03-01', until: '2027-03-01' })
  expect(withEdge(span, 'until', day('2025-03-01'))).toEqual({ from: '2025-03-01', until: '2025-03-01' })
})
