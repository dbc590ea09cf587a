import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { postalBlock } from '#shared/domain/touchpoints/postal-block.ts'
import type { GreetingPaper, PaperPerson } from '#shared/model/greeting-paper.ts'
import type { PaperJob } from './paper-job.ts'
import { leftOutReasons, type WhoPrints } from './who-prints.ts'

/** Who is not on the paper and why, by name: nobody is left out in silence. */
export function LeftOut(props: { paper: GreetingPaper; job: PaperJob; leftOut: WhoPrints['leftOut'] }) {
  const { t } = useTranslation('touchPaper')
  const format = useFormat()
  const { paper, job, leftOut } = props
  const counted = (count: number) => ({ count, shown: format.number(count) })
  const unaddressed =
    job.order.kind === 'letters' && job.order.size === 'a4'
      ? job.people.filter((person) => postalBlock(person) === null)
      : []
  const missing = paper.total - paper.people.length
  const groups = leftOutReasons.filter((reason) => leftOut[reason].length > 0)
  if (groups.length === 0 && unaddressed.length === 0 && missing === 0) return null
  return (
    <div className="gpaper-left-out">
      {missing === 0 ? null : <p>{t('leftOut.over', counted(missing))}</p>}
      {groups.map((reason) => (
        <Group
          key={reason}
          title={t(`leftOut.${reason}`, counted(leftOut[reason].length))}
          people={leftOut[reason]}
        />
      ))}
      {unaddressed.length === 0 ? null : (
        <Group title={t('leftOut.noWindow', counted(unaddressed.length))} people={unaddressed} />
      )}
    </div>
  )
}

function Group({ title, people }: { title: string; people: readonly PaperPerson[] }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {people.slice(0, mostNamed).map(({ id, contact, organization }) => (
          <li key={id}>
            {contact.name} · {organization.shortName ?? organization.legalName}
          </li>
        ))}
      </ul>
    </details>
  )
}

const mostNamed = 200
