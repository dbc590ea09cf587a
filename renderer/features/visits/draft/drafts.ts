import { client } from '#renderer/data/client.ts'
import { createDraftShelf } from './draft-shelf.ts'

/** The half-written logs of this window. */
export const drafts = createDraftShelf({
  all: () => client.visits.drafts(),
  save: (key, draft) => client.visits.saveDraft({ key, draft, visitId: draft.id }),
  discard: (key) => client.visits.discardDraft({ key }),
})

// The last chance of a window that is closed or reloaded between two keys.
window.addEventListener('pagehide', () => drafts.flush())

// Read at the start, so that a log from before a crash stands in the form the moment it opens.
void drafts.load().catch(() => undefined)
