/**
 * One letter in front of every stored term says what kind it is: the index keeps no positions and no columns, so a term
 * carries its meaning itself. All lookups are of whole terms; none scans a range, so no query grows with the store.
 */
export const termClass = {
  /** One Chinese character; two neighbours of which at least one is Chinese. */
  character: 'c',
  pair: 'b',
  /** A whole name; the first one and two entries of a name. */
  wholeName: 'e',
  nameStart: 'n',
  /** The first 1–6 letters or digits from where a word starts. */
  word: 'w',
  /** Initials: 2 and 3 in a row anywhere, the first one and two of a name, those of a whole short name. */
  initials: 'i',
  initialsStart: 'j',
  initialsWhole: 'x',
  /** A syllable, two in a row, the first one and the first two of a name, a whole short name. */
  syllable: 's',
  syllablePair: 'p',
  syllableStart: 'y',
  syllablePairStart: 'z',
  syllablesWhole: 'f',
  /** A phone number's last 3 and 4 digits; every 4 digits in a row. */
  phoneTail: 't',
  phoneRun: 'd',
  /** The first letters of an e-mail address, a WeChat id, a credit code. */
  handle: 'm',
  /** An organization's roles, so that a role narrows in the index itself. */
  role: 'r',
} as const

export const longestNameStart = 2
export const longestInitialsStart = 2
export const longestWordPrefix = 6
/** A name up to this length is also stored as one term of its sound and one of its initials. */
export const longestWholeSound = 6
export const longestWholeName = 60
export const handlePrefixLengths = [3, 5, 8] as const
export const phoneRunLength = 4
