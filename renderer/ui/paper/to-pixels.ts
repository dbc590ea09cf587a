const pixelsPerMillimetre = 96 / 25.4

/** CSS pixels of so many millimetres. */
export const toPixels = (millimetres: number) => millimetres * pixelsPerMillimetre
