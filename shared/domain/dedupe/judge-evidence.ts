import type { MatchEvidence } from './match-evidence.ts'

export type Judgement = {
  readonly verdict: 'same' | 'maybe' | 'new'
  readonly score: number
  /** The code itself says so: a second record that says it too is the same company entered twice. */
  readonly certain: boolean
}

/**
 * Weighs the evidence. The rules, strongest first; "reached" is a shared mobile or e-mail address.
 *
 * - Two valid codes that differ are two companies; only an equal name is still worth a question.
 * - One valid code is one company, unless a branch uses its house's code or nothing else agrees at all (a code filled down a column).
 * - An equal full name is one company in one place; without a region in the name, another city is a question.
 * - A name that is less than full (short, without region, other form, former, in the other language, a slip) needs a second
 *   witness: a mobile, a person, sometimes the switchboard or the city.
 * - Clearly different names are never the same by phone or person: people move, agents serve many, switchboards are shared.
 */
export function judgeEvidence(evidence: MatchEvidence, isAgentsPhone: boolean): Judgement {
  const verdict = evidence.code === 'unknown' ? byName(evidence, isAgentsPhone) : byCode(evidence)
  return { verdict, score: scoreOf(evidence), certain: evidence.code === 'same' && verdict === 'same' }
}

type Verdict = Judgement['verdict']

function byCode(evidence: MatchEvidence): Verdict {
  const { code, name, place, person } = evidence
  const reached = isReached(evidence)
  if (code === 'same') {
    if (name === 'branch') return 'maybe'
    const supported = place === 'same' || person === 'same' || reached || evidence.landline
    return name === 'different' && !supported ? 'maybe' : 'same'
  }
  if (UNRELATED.has(name) || name === 'otherTrade' || name === 'branch' || name === 'otherRegion')
    return 'new'
  if (name === 'same') return reached || person === 'same' || place !== 'conflict' ? 'maybe' : 'new'
  return reached || person === 'same' ? 'maybe' : 'new'
}

function byName(evidence: MatchEvidence, isAgentsPhone: boolean): Verdict {
  const { place, person, landline, via } = evidence
  const reached = isReached(evidence)
  const personSame = person === 'same'
  const here = place === 'same'
  const elsewhere = place === 'conflict'
  const anyContact = reached || landline || personSame
  const ask: Verdict = anyContact || !elsewhere ? 'maybe' : 'new'
  if (via === 'former') {
    return reached || (landline && !elsewhere) || (personSame && !elsewhere) ? 'same' : ask
  }
  if (via === 'english') {
    return reached || (here && (personSame || landline || evidence.domain)) ? 'same' : ask
  }
  switch (evidence.name) {
    case 'same':
      return byEqualName(evidence)
    case 'withoutRegion':
      if (reached || here || (personSame && !elsewhere)) return 'same'
      return ask
    case 'otherForm':
      if (reached && !elsewhere) return 'same'
      if (here && (personSame || landline)) return 'same'
      return ask
    case 'short':
      if (reached && (personSame || !isAgentsPhone)) return 'same'
      if (here && (personSame || landline)) return 'same'
      return ask
    case 'prefix':
      if (reached && personSame && !isAgentsPhone) return 'same'
      return reached || (landline && personSame) ? 'maybe' : 'new'
    case 'typo':
      if (reached && personSame && !elsewhere && !isAgentsPhone) return 'same'
      if (landline && personSame && here) return 'same'
      return reached || landline || (personSame && !elsewhere) ? 'maybe' : 'new'
    case 'otherScript':
      if (evidence.soundsAlike && reached && !elsewhere) return 'same'
      if (evidence.soundsAlike && here && personSame) return 'same'
      return anyContact && (reached || landline || here) ? 'maybe' : 'new'
    case 'otherRegion':
      if (elsewhere) return reached || landline ? 'maybe' : 'new'
      return 'maybe'
    case 'otherKind':
      return reached || landline || here ? 'maybe' : 'new'
    case 'otherTrade':
      return reached || landline || (personSame && !elsewhere) ? 'maybe' : 'new'
    case 'branch':
      // 北京分公司 says itself that it is not the house; only who is reached there may say otherwise.
      return anyContact ? 'maybe' : 'new'
    case 'different':
    case 'nothing':
      return reached || landline ? 'maybe' : 'new'
  }
}

function byEqualName(evidence: MatchEvidence): Verdict {
  const { place, person, full, landline } = evidence
  if (isReached(evidence) || person === 'same') return 'same'
  // The hotline of a chain is printed at every shop; a full name with it has an office in another city.
  if (place === 'conflict') return full && landline ? 'same' : 'maybe'
  // A full name is registered once. 秒传 alone may be any of several, unless the row merely repeats what we know;
  // with another person in the same city it may be the next shop of a chain.
  if (full || landline || evidence.nothingNew) return 'same'
  return place === 'same' && person !== 'other' ? 'same' : 'maybe'
}

function isReached({ mobile, email }: MatchEvidence): boolean {
  return mobile || email
}

const UNRELATED: ReadonlySet<MatchEvidence['name']> = new Set([
  'different',
  'nothing',
  'otherScript',
  'prefix',
])

const NAME_SCORE = {
  same: 55,
  withoutRegion: 48,
  otherForm: 44,
  short: 40,
  typo: 32,
  otherRegion: 28,
  prefix: 22,
  otherKind: 22,
  branch: 20,
  otherTrade: 16,
  otherScript: 10,
  different: 0,
  nothing: 0,
} as const satisfies Record<MatchEvidence['name'], number>

function scoreOf(evidence: MatchEvidence): number {
  const points =
    NAME_SCORE[evidence.name] * (evidence.via === 'former' ? 0.9 : 1) +
    (evidence.verbatim ? 1 : 0) +
    (evidence.code === 'same' ? 60 : 0) +
    (evidence.code === 'conflict' ? -30 : 0) +
    (isReached(evidence) ? 22 : 0) +
    (evidence.landline ? 8 : 0) +
    (evidence.domain ? 3 : 0) +
    (evidence.person === 'same' ? 12 : 0) +
    (evidence.soundsAlike ? 12 : 0) +
    PLACE_SCORE[evidence.place]
  return Math.min(1, Math.max(0, points / MOST_POINTS))
}

/** What a full agreement adds up to. */
export const MOST_POINTS = 160

const PLACE_SCORE = { same: 6, nested: 3, unknown: 0, conflict: -8 } as const satisfies Record<
  MatchEvidence['place'],
  number
>
