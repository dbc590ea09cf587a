import type { RowDoubt } from '#shared/domain/import/row-findings.ts'
import type { ImportDoubt } from '#shared/model/import.ts'

/** Cells shown of each kind: enough to see what is meant. */
const examplesShown = 3

/**
 * What a careful reader would ask about, by field and doubt: a column that names only years is one question, however
 * many rows it has.
 */
export class DoubtTally {
  readonly #byKind = new Map<string, ImportDoubt>()

  add(sheetRow: number, doubts: readonly RowDoubt[]): void {
    for (const { field, value, doubt } of doubts) {
      const known = this.#byKind.get(`${field} ${doubt}`)
      if (known) {
        known.count += 1
        if (known.examples.length < examplesShown && !known.examples.some((each) => each.value === value))
          known.examples.push({ sheetRow, value })
      } else {
        this.#byKind.set(`${field} ${doubt}`, { field, doubt, count: 1, examples: [{ sheetRow, value }] })
      }
    }
  }

  /** The most frequent first. */
  all(): ImportDoubt[] {
    return [...this.#byKind.values()].toSorted((a, b) => b.count - a.count)
  }
}
