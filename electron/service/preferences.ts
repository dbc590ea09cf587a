import { readSetting, writeSetting } from '#db/repositories/device.ts'
import type { Store } from '#db/store.ts'
import { Preferences } from '#shared/contract/app-contract.ts'
import type { Patch } from '#shared/model/patch.ts'

const defaults: Preferences = {
  language: null,
  colorScheme: 'auto',
  density: 'comfortable',
  railCollapsed: false,
  onboarded: false,
  gridColumns: {},
}

/** This device's preferences; what cannot be read (an older or newer version wrote it) falls back to the default. */
export function readPreferences(store: Store): Preferences {
  const stored = Preferences.partial().safeParse(readSetting(store, 'preferences'))
  return Preferences.parse({ ...defaults, ...(stored.success ? given(stored.data) : {}) })
}

export function writePreferences(store: Store, changes: Patch<Preferences>): Preferences {
  const preferences = Preferences.parse({ ...readPreferences(store), ...given(changes) })
  writeSetting(store, 'preferences', preferences)
  return preferences
}

const given = (some: Patch<Preferences>) =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
