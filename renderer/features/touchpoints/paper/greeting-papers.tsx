import { CallPapers } from './call-papers.tsx'
import { EnvelopePapers } from './envelope-papers.tsx'
import { LabelPapers } from './label-papers.tsx'
import { LetterPapers } from './letter-papers.tsx'
import type { SheetsProps } from './sheets.tsx'

/** What was ordered, sheet by sheet. */
export function GreetingPapers(props: SheetsProps) {
  switch (props.job.order.kind) {
    case 'letters':
      return <LetterPapers {...props} />
    case 'labels':
      return <LabelPapers {...props} />
    case 'envelopes':
      return <EnvelopePapers {...props} />
    case 'calls':
      return <CallPapers {...props} />
  }
}
