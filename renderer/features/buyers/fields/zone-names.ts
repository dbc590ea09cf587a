export interface ZoneName {
  /** IANA: Asia/Shanghai. */
  zone: string
  /** Asia/Shanghai · 中国标准时间 */
  label: string
}

/** Every zone this engine knows, by name. A tenth of a second and more the first time, so only for who opens the list. */
export function zoneNames(language: string): readonly ZoneName[] {
  const known = lists.get(language)
  if (known !== undefined) return known
  const list = Intl.supportedValuesOf('timeZone').map((zone) => ({ zone, label: zoneLabel(zone, language) }))
  lists.set(language, list)
  return list
}

const lists = new Map<string, readonly ZoneName[]>()

/** A zone of another computer or a list may be one that this engine does not know: it is shown as it is written. */
export function zoneLabel(zone: string, language: string): string {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' })
    const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value
    return [zone.replaceAll('_', ' '), ...(name === undefined ? [] : [name])].join(' · ')
  } catch {
    return zone
  }
}
