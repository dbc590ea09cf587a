/**
 * A function of a character that works each out once. By character code, because a list of a hundred thousand names asks two
 * million times; the few characters outside the basic plane are worked out each time.
 */
export function byCharacter<Value extends object | string>(
  compute: (char: string) => Value,
): (char: string) => Value {
  const valueByCode: (Value | undefined)[] = new Array(0x10000)
  return (char) => {
    if (char.length !== 1) return compute(char)
    const code = char.charCodeAt(0)
    const known = valueByCode[code]
    if (known !== undefined) return known
    const value = compute(char)
    valueByCode[code] = value
    return value
  }
}
