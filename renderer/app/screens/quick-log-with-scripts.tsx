import type { QuickLogRequest } from '#renderer/data/app-actions.tsx'
import { ScriptBeside } from '#renderer/features/touchpoints/scripts/script-beside.tsx'
import { QuickLogDialog } from '#renderer/features/visits/quick-log/quick-log-dialog.tsx'

/** A call written down with what to say at hand. */
export function QuickLogWithScripts(props: { request: QuickLogRequest; onClose: () => void }) {
  return <QuickLogDialog {...props} renderScripts={(onInsert) => <ScriptBeside onInsert={onInsert} />} />
}
