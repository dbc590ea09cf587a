import { compareNames, isShortName, type NameRelation } from './compare-names.ts'
import { type CompanyName, normalizeCompanyName } from './normalize-company-name.ts'

export type Names = {
  readonly legalName: string
  readonly shortName: string | null
  readonly englishName: string | null
  readonly formerNames: readonly string[]
}

/**
 * The names of an organization after a row about the same company. Nothing is forgotten and nothing flips back:
 * - a fuller spelling replaces a shorter one (秒传 → 成都秒传股份有限公司; the short one is kept as 简称), a Chinese legal name
 *   an English one (kept as English name);
 * - a row that says 原… brings the former name along, and renames a record that still carries it;
 * - another full name renames only when the credit code says it is the company (`sameCode`); the old one stays as a former
 *   name, and a name known as a former one never comes back by import;
 * - a slip of one character or another spelling changes nothing.
 */
export function mergeNames(existing: Names, incoming: Partial<Names>, sameCode: boolean): Names {
  const known = normalizeCompanyName(existing.legalName)
  const said = normalizeCompanyName(incoming.legalName ?? '')
  const saidFormers = [...(incoming.formerNames ?? []), ...said.formerNames]
  const english = existing.englishName ?? nonEmpty(incoming.englishName)
  const short = existing.shortName ?? nonEmpty(incoming.shortName)
  const names = (legalName: string, parts: Partial<Names> = {}): Names => ({
    legalName,
    shortName: parts.shortName ?? short,
    englishName: parts.englishName ?? english,
    formerNames: unitedFormers(legalName, [
      ...existing.formerNames,
      ...(parts.formerNames ?? []),
      ...saidFormers,
    ]),
  })

  const relation = compareNames(known, said)
  if (relation === 'nothing')
    return names(known.core === '' && said.core !== '' ? said.tidy : existing.legalName)
  if (isFormerName(said, [...existing.formerNames, ...known.formerNames])) return names(existing.legalName)
  if (relation === 'otherScript') {
    const isLatin = said.script === 'latin'
    const englishName = english ?? (isLatin ? said.tidy : known.tidy)
    return names(isLatin ? existing.legalName : said.tidy, { englishName })
  }
  if (ONE_NAME.has(relation)) {
    const isFuller = fullness(said) > fullness(known)
    const nickname = isFuller ? known : said
    const spoken = nickname.legalForm === null && relation === 'short' ? nickname.tidy : null
    return names(isFuller ? said.tidy : existing.legalName, { shortName: short ?? spoken })
  }
  const saysItWasRenamed = saidFormers.some((former) => isOneName(known, normalizeCompanyName(former)))
  const isRenamed = sameCode && OTHER_NAME.has(relation) && !isShortName(said) && said.branch === null
  return saysItWasRenamed || isRenamed
    ? names(said.tidy, { formerNames: [known.tidy] })
    : names(existing.legalName)
}

const ONE_NAME: ReadonlySet<NameRelation> = new Set(['same', 'withoutRegion', 'short'])
const OTHER_NAME: ReadonlySet<NameRelation> = new Set([
  'different',
  'otherTrade',
  'otherRegion',
  'otherForm',
  'otherKind',
])

/** How much of the full name is said: a legal form, more than a bare 公司, the region. */
function fullness(name: CompanyName): number {
  const form = name.legalForm === null ? 0 : name.legalForm === 'company' ? 1 : 2
  return form * 2 + (name.region === null ? 0 : 1)
}

// A former name mistyped is a former name too: else the list that held the slip would rename the company next time.
function isFormerName(said: CompanyName, formerNames: readonly string[]): boolean {
  return formerNames.some((former) => {
    const relation = compareNames(said, normalizeCompanyName(former))
    return ONE_NAME.has(relation) || relation === 'typo'
  })
}

function isOneName(a: CompanyName, b: CompanyName): boolean {
  return ONE_NAME.has(compareNames(a, b))
}

/** Each former name once, however spelled; the name of today is none. The model holds 100 of 100 characters. */
function unitedFormers(legalName: string, formerNames: readonly string[]): readonly string[] {
  const seen = new Set([normalizeCompanyName(legalName).normalized])
  return formerNames
    .filter((former) => {
      const { normalized } = normalizeCompanyName(former)
      return (
        former.length <= 100 &&
        normalized !== '' &&
        !seen.has(normalized) &&
        seen.add(normalized) !== undefined
      )
    })
    .slice(0, 100)
}

function nonEmpty(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text.trim()
}
