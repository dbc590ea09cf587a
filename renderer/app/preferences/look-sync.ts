import type { Client } from '#renderer/data/client.ts'
import { isConnectionLost } from '#renderer/data/connection-lost.ts'
import type { LookStore } from './preferences.ts'

/**
 * The service keeps the look for this device; the page's copy only serves the first paint. At start the service's
 * word wins, except for a language it has never been told.
 */
export async function syncLook(look: LookStore, client: Client): Promise<void> {
  const kept = await patiently(() => client.app.preferences())
  look.set({
    colorScheme: kept.colorScheme,
    density: kept.density,
    railCollapsed: kept.railCollapsed,
    ...(kept.language === null ? {} : { language: kept.language }),
  })
  let last = look.get()
  look.subscribe(() => {
    const next = look.get()
    if (next === last) return
    last = next
    window.desktop?.setLanguage(next.language)
    void client.app
      .setPreferences({
        language: next.language,
        colorScheme: next.colorScheme,
        density: next.density,
        railCollapsed: next.railCollapsed,
      })
      // The look is also in the page's storage: losing this write loses nothing that is seen here.
      .catch(() => undefined)
  })
}

const retryMs = 2_000

/** A service that is still opening a large store answers late; the look can wait for it. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }
}
