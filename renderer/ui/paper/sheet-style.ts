/** The size of one sheet, from that of its page in millimetres. */
export const sheetStyle = (page: { width: number; height: number }) => ({
  width: `${page.width}mm`,
  height: `${page.height - trimmed}mm`,
})

/** Millimetres. Printers count in whole dots: a sheet as high as its page would spill over on to an empty one. */
const trimmed = 0.3
