import type { Orientation } from './paper-size.ts'

/** The sheets bring their own margins and their own head and foot, so the page has none. */
export const pageRule = (orientation: Orientation): string => `@page { size: A4 ${orientation}; margin: 0 }`
