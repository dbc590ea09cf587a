import type { ChangeEvent } from '#shared/contract/app-contract.ts'

/** So often may a run of changes (mails that leave, an import) make every screen ask again. */
const betweenMs = 200

/** The first change is told at once, what follows it soon after as one: a thousand mails are not a thousand repaints. */
export function gatheredChanges(tell: (change: ChangeEvent) => void): (change: ChangeEvent) => void {
  let gathered: ChangeEvent | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    if (gathered === undefined) return
    const change = gathered
    gathered = undefined
    timer = setTimeout(flush, betweenMs)
    tell(change)
  }
  return (change) => {
    gathered = gathered === undefined ? change : together(gathered, change)
    if (timer === undefined) flush()
  }
}

const together = (one: ChangeEvent, other: ChangeEvent): ChangeEvent => ({
  changeSetId: other.changeSetId,
  tables: [...new Set([...one.tables, ...other.tables])],
  organizationIds:
    isAboutSome(one) && isAboutSome(other)
      ? [...new Set([...(one.organizationIds ?? []), ...(other.organizationIds ?? [])])]
      : null,
})

/** An empty list concerns everybody, as none does; see `concernsQuery`. */
const isAboutSome = ({ organizationIds }: ChangeEvent): boolean =>
  organizationIds !== null && organizationIds.length > 0
