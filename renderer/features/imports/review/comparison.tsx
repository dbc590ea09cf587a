import { IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { ReviewItem } from '#shared/contract/imports-contract.ts'
import { candidatePeopleQuery } from '../import-queries.ts'
import { useTargetWords } from '../mapping/use-target-words.ts'
import { compareFields } from './compare-fields.ts'
import { sortedReasons } from './duplicate-words.ts'

export type Candidate = ReviewItem['candidates'][number]

/** The row beside the company it may be; what differs is marked, and why we ask stands above. */
export function Comparison(props: { item: ReviewItem; candidate: Candidate; fileName: string | undefined }) {
  const { t } = useTranslation(['imports', 'model'])
  const format = useFormat()
  const { fieldLabel } = useTargetWords()
  const { item, candidate } = props
  const people = useQuery(candidatePeopleQuery(candidate.organization.id)).data ?? []
  const fields = compareFields(
    item,
    { organization: candidate.organization, people },
    {
      tier: (tier) => t(`model:tier.${tier}`),
      money: format.yuan,
      list: (items) => items.join(t('imports:listSign')),
    },
  )
  return (
    <>
      <Reasons codes={candidate.reasons} />
      <table className="imports-compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="rp-for-readers">{t('imports:compareField')}</span>
            </th>
            <th scope="col">
              {t('imports:compareRow', { row: item.sheetRow })}
              <span className="imports-quiet">{props.fileName}</span>
            </th>
            <th scope="col">
              {t('imports:compareKnown')}
              <span className="imports-quiet">
                {candidate.organization.lastContactOn === null
                  ? t('imports:neverContacted')
                  : t('imports:lastContact', { day: format.date(candidate.organization.lastContactOn) })}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, row, known, state }) => (
            <tr key={field} data-state={state}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>{row}</td>
              <td>
                {known}
                {state === 'differs' ? (
                  <span className="imports-differs">{t('imports:differs')}</span>
                ) : state === 'onlyRow' ? (
                  <span className="imports-quiet">{t('imports:wouldAdd')}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Reasons(props: { codes: readonly string[] }) {
  const { t } = useTranslation('imports')
  return (
    <ul className="imports-why" aria-label={t('why')}>
      {sortedReasons(props.codes).map(({ code, isAgainst }) => (
        <li key={code}>
          <Chip
            tone={isAgainst ? 'due' : 'done'}
            icon={isAgainst ? <IconX stroke={1.5} aria-hidden /> : <IconCheck stroke={1.5} aria-hidden />}
          >
            {t(`reason.${code}`)}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
