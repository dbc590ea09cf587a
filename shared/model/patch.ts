/** Some properties of `T`: missing and `undefined` both mean "leave as it is", as they do in a parsed partial input. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined }

/** The record with what the patch names. */
export const patched = <T extends object>(record: T, patch: Patch<T>): T => ({
  ...record,
  ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
})
