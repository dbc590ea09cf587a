/** The sheets bring their own margins, so the page has none. Millimetres. */
export const pageRule = ({ width, height }: { width: number; height: number }): string =>
  `@page { size: ${width}mm ${height}mm; margin: 0 }`
