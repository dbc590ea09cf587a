/** What a killed process had said was saved. */
export type Promises = { organization: string[]; draft: string[]; visit: string[]; import: string[] }

export function promisesIn(lines: readonly string[]): Promises {
  const of = (kind: keyof Promises) =>
    lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []))
  return { organization: of('organization'), draft: of('draft'), visit: of('visit'), import: of('import') }
}
