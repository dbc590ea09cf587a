import type { SecretName } from '#shared/contract/desktop-service-messages.ts'

/**
 * Passwords and keys. They are never in the store, its log or its backups: the shell keeps them in the operating
 * system's key store, anything else only for as long as the application runs.
 */
export interface SecretStore {
  get(name: SecretName): Promise<string | null>
  set(name: SecretName, value: string | null): Promise<void>
  /** False: they are forgotten when the application closes. */
  keeps(): Promise<boolean>
}

/** For the hosted mode and the command line, which have no key store. */
export function secretsInMemory(): SecretStore {
  const secrets = new Map<SecretName, string>()
  return {
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, value) => {
      if (value === null) secrets.delete(name)
      else secrets.set(name, value)
    },
    keeps: async () => false,
  }
}
