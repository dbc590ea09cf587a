import type { ReactNode } from 'react'

export interface PaletteItem {
  id: string
  /** The heading it stands under, in the language on screen. */
  group: string
  icon: ReactNode
  title: ReactNode
  detail?: ReactNode
  keys?: string
  run: () => void
  /** On Ctrl+Enter: log a call with whoever the line is about. */
  log?: () => void
}

/** Items under their headings, both in the order they first came. */
export function groupItems(items: readonly PaletteItem[]): Array<{ group: string; items: PaletteItem[] }> {
  const byGroup = new Map<string, PaletteItem[]>()
  for (const item of items) byGroup.set(item.group, [...(byGroup.get(item.group) ?? []), item])
  return [...byGroup].map(([group, ofGroup]) => ({ group, items: ofGroup }))
}
