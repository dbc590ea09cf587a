// First: whatever is imported after it may make a schema.
import './parse-without-eval.ts'
import 'dayjs/locale/zh-cn'
import './styles.ts'
import { createRoot } from 'react-dom/client'
import { followChanges } from '#renderer/data/changes.ts'
import { client, connect } from '#renderer/data/client.ts'
import { errorKeyOf } from '#renderer/data/error-words.ts'
import { createQueryClient } from '#renderer/data/query-client.ts'
import { preferredLanguage, startI18n } from '#renderer/locales/i18n.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { App } from './app.tsx'
import { syncLook } from './preferences/look-sync.ts'
import { createLookStore } from './preferences/preferences.ts'

const look = createLookStore(
  window.localStorage,
  window.desktop?.language ?? preferredLanguage(navigator.languages),
)
const isPaper = window.desktop?.windowKind === 'print' || window.location.hash.startsWith('#/print/')
connect()
const i18n = await startI18n(look.get().language)
const queryClient = createQueryClient((error) =>
  showToast('error', i18n.t(errorKeyOf(error)), { id: 'write-failed' }),
)

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App look={look} queryClient={queryClient} isPaper={isPaper} />)
void followChanges(queryClient, () => {
  if (!isPaper) showToast('info', i18n.t('frame:reconnected'), { id: 'reconnected' })
})
void syncLook(look, client).catch(() => undefined)
