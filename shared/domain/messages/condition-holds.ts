import { isBlankValue } from './blank-value.ts'
import { fieldValue } from './field-value.ts'
import type { MergeFacts } from './merge-facts.ts'
import type { Condition, Test } from './parse-condition.ts'

export const conditionHolds = (condition: Condition, facts: MergeFacts): boolean =>
  condition.some((tests) => tests.every((test) => testHolds(test, facts) !== test.negated))

function testHolds(test: Test, facts: MergeFacts): boolean {
  switch (test.kind) {
    case 'filled':
      if (test.field === 'gender' || test.field === 'tier') return !isBlankValue(facts[test.field])
      return fieldValue(test.field, facts) !== null
    case 'birthdayToo':
      return facts.isBirthdayToo
    case 'gender':
      return facts.gender === test.gender
    case 'tier':
      return facts.tier !== null && test.tiers.includes(facts.tier)
    case 'language':
      return facts.language === test.language
    case 'years':
      return compares(test.field === 'anniversary' ? facts.years : facts.yearsTogether, test)
  }
}

/** Unknown years are less than any number: nobody is thanked for years that may not have been. */
function compares(known: number | null, { comparison, years }: Extract<Test, { kind: 'years' }>): boolean {
  const value = known ?? 0
  switch (comparison) {
    case '>=':
      return value >= years
    case '<=':
      return value <= years
    case '>':
      return value > years
    case '<':
      return value < years
    case '=':
      return value === years
    case '!=':
      return value !== years
  }
}
