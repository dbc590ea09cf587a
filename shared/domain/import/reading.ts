/** Why a part of a cell could not be taken over. The words for a person live in the locales. */
export type CellProblem =
  | 'missing'
  | 'too-long'
  | 'phone-unreadable'
  | 'phone-rounded'
  | 'email-invalid'
  | 'date-impossible'
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'amount-unreadable'
  | 'amount-negative'
  | 'amount-too-large'
  | 'amount-foreign-currency'
  | 'number-unreadable'
  | 'choice-unknown'
  | 'yes-no-unreadable'
  | 'credit-code-length'
  | 'credit-code-characters'
  | 'credit-code-checksum'
  | 'credit-code-rounded'
  | 'title-missing'
  | 'quantity-unreadable'
  | 'quantity-not-positive'
  | 'quantity-too-large'
  | 'unit-unknown'
  | 'price-unreadable'
  | 'price-upside-down'
  | 'currency-unknown'
  | 'days-unreadable'

/**
 * What a careful reader would ask about although nothing is wrong with the cell: worth showing, not worth stopping for.
 * `leap-month-absent`: that lunar year had no such leap month. `date-incomplete`: a year or a month without a day.
 */
export type CellDoubt =
  | 'date-incomplete'
  | 'date-future'
  | 'date-several'
  | 'leap-month-absent'
  | 'lunar-day-absent'
  | 'calendar-assumed'
  | 'amount-approximate'
  | 'amount-range'
  | 'words-not-understood'
  | 'unit-assumed'

/** `kept`: the value was taken over all the same; otherwise the words belong in a note. */
export type Problem = { value: string; problem: CellProblem }
export type Doubt = { value: string; doubt: CellDoubt; kept: boolean }

/**
 * What a cell says. A bad part never discards the good one: `value` holds whatever could be read (null: nothing), `problems`
 * the parts that could not, `leftover` words that belong somewhere else (a name beside a phone number).
 */
export type Reading<Value> = {
  value: Value | null
  problems: readonly Problem[]
  doubts: readonly Doubt[]
  leftover: readonly string[]
}

const none: readonly never[] = []

export const nothing: Reading<never> = { value: null, problems: none, doubts: none, leftover: none }

export const reading = <Value>(
  value: Value,
  extra: Partial<Omit<Reading<Value>, 'value'>> = {},
): Reading<Value> => ({
  value,
  problems: extra.problems ?? none,
  doubts: extra.doubts ?? none,
  leftover: extra.leftover ?? none,
})

export const unreadable = (value: string, problem: CellProblem): Reading<never> => ({
  ...nothing,
  problems: [{ value, problem }],
})

/** Understood as words but not as a value of the field: kept for a note, not flagged. */
export const notUnderstood = (value: string, doubt: CellDoubt = 'words-not-understood'): Reading<never> => ({
  ...nothing,
  doubts: [{ value, doubt, kept: false }],
})
