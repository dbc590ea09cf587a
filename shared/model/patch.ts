/** Some properties of `T`: missing and `undefined` both mean "leave as it is", as they do in a parsed partial input. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined }
