/**
 * What a field has told its owner and not yet got back as its value. The owner may be slow: while `a` comes back, `ab`
 * stands in the field already and must not be undone.
 */
export function createToldTexts() {
  let told: string[] = []
  return {
    /** Notes a text that is told now; false when the owner knows it already. `value` is what the owner shows. */
    isNew: (text: string, value: string): boolean => {
      if (text === (told.at(-1) ?? value)) return false
      told.push(text)
      return true
    },
    /** Whether a value that comes in is one the field told; anything else is the owner's own, and the field follows. */
    comesBack: (value: string): boolean => {
      const at = told.lastIndexOf(value)
      told = at < 0 ? [] : told.slice(at + 1)
      return at >= 0
    },
  }
}
