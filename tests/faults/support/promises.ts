/** What a killed process had said was saved; and, before it did so, which call it was about to save (`asked`). */
export type Promises = {
  organization: string[]
  draft: string[]
  asked: string[]
  visit: string[]
  import: string[]
}

export function promisesIn(lines: readonly string[]): Promises {
  const of = (kind: keyof Promises) =>
    lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []))
  return {
    organization: of('organization'),
    draft: of('draft'),
    asked: of('asked'),
    visit: of('visit'),
    import: of('import'),
  }
}
