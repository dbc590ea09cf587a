import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCommandLine } from './parse-command-line.ts'

describe('command line', () => {
  test('an import names its file, kind and store', () => {
    const parsed = parseCommandLine([
      'import',
      'list.xlsx',
      '--kind',
      'suppliers',
      '--data-dir',
      'd',
      '--json',
    ])
    expect(parsed).toMatchObject({ ok: true, name: 'import', options: { kind: 'suppliers', json: true } })
  })

  test.each([
    [['import'], 'import needs a file'],
    [['imprt', 'x'], 'Unknown command: imprt'],
    [['seed', '--size', '-5'], 'ambiguous'],
    [['seed', '--size', '2e9'], '--size is a whole number'],
    [
      ['import', 'x', '--kind', 'both'],
      '--kind is buyers, suppliers, purchase-list, catalogue or categories',
    ],
    [['stats', '--colour'], "Unknown option '--colour'"],
    [['stats', 'list.csv'], 'Too many arguments: list.csv'],
    [['export', 'list.pdf'], 'export writes an .xlsx or a .csv file'],
  ])('%j is refused with a reason', (args, reason) => {
    const parsed = parseCommandLine(args)
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? '' : parsed.problem?.en).toContain(reason)
  })

  test('no arguments whatever make it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        expect(typeof parseCommandLine(args).ok).toBe('boolean')
      }),
    )
  })
})
