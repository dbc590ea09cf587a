import { useSearch } from '@tanstack/react-router'
import { HomeScreen } from './home/home-screen.tsx'
import { ResultScreen } from './result/result-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { useImportStage } from './session/session.ts'
import { useShowResult } from './use-show-result.ts'
import { CheckedStep } from './wizard/checked-step.tsx'
import { MappingStep } from './wizard/mapping-step.tsx'
import { OpeningStep } from './wizard/opening-step.tsx'
import { RefusedStep } from './wizard/refused-step.tsx'
import { RunningStep } from './wizard/running-step.tsx'
import './imports.css'

/** One address for the whole way of a list: bare, it shows the list under way, or where to begin. */
export function ImportsScreen() {
  const search = useSearch({ from: '/frame/import' })
  const stage = useImportStage()
  const isElsewhere = search.view === 'review' || search.import !== undefined
  useShowResult(isElsewhere ? undefined : stage)
  if (search.view === 'review') return <ReviewScreen key={search.import ?? 'all'} id={search.import} />
  if (search.import !== undefined) return <ResultScreen key={search.import} id={search.import} />
  switch (stage.name) {
    case 'idle':
    case 'saved':
      return <HomeScreen role={search.role} />
    case 'opening':
      return <OpeningStep fileName={stage.fileName} />
    case 'refused':
      return <RefusedStep stage={stage} />
    case 'mapping':
      return <MappingStep stage={stage} />
    case 'running':
      return <RunningStep stage={stage} />
    case 'checked':
      return <CheckedStep stage={stage} />
  }
}
