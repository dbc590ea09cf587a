import { app, safeStorage } from 'electron'
import type { Cipher } from './secret-file.ts'

/**
 * Keychain, DPAPI, or the desktop's secret service. On a Linux without one, Electron "encrypts" under a key that is in its
 * source (`basic_text`): that does not count.
 */
export const systemCipher: Cipher = {
  async isSafe() {
    await app.whenReady()
    const isThere = hasAsync()
      ? await safeStorage.isAsyncEncryptionAvailable()
      : safeStorage.isEncryptionAvailable()
    if (!isThere || process.platform !== 'linux') return isThere
    return (
      typeof safeStorage.getSelectedStorageBackend === 'function' &&
      !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
    )
  },
  encrypt: async (text) =>
    hasAsync() ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text),
  decrypt: async (bytes) =>
    hasAsync() ? (await safeStorage.decryptStringAsync(bytes)).result : safeStorage.decryptString(bytes),
}

/** Electron 45 has both forms; 46 only this one, the runtime of the tests only the other. */
const hasAsync = (): boolean => typeof safeStorage.encryptStringAsync === 'function'
