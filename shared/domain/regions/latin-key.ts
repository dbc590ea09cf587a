/** Letters and digits of a name, lower case, without accents, blanks and apostrophes: "Xi'an" and "XI AN" are `xian`. */
export const latinKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
