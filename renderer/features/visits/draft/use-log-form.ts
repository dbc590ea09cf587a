import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuickLogRequest } from '#renderer/data/app-actions.tsx'
import { client } from '#renderer/data/client.ts'
import { isConnectionLost } from '#renderer/data/connection-lost.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { VisitInput } from '#shared/model/visit.ts'
import { useNearDay } from '../use-near-day.ts'
import { draftToVisit, type LogGap, settledFollowUp } from './draft-to-visit.ts'
import { drafts } from './drafts.ts'
import { draftFor, draftKeyOf, isBlankDraft, type LogDraft } from './log-draft.ts'
import { useUploads } from './use-uploads.ts'

/** Why the form still stands open after somebody asked to save it. */
export type SaveProblem = { kind: 'gap'; gap: LogGap } | { kind: 'error'; error: unknown }

/**
 * A log being written: kept while it is typed, found again after a crash, saved as one visit. A save that fails leaves
 * every word where it was.
 */
export function useLogForm(request: QuickLogRequest, onSaved: () => void) {
  const { t } = useTranslation('visits')
  const undoToast = useUndoToast()
  const nearDay = useNearDay()
  const today = LocalDate.parse(useToday())
  const key = draftKeyOf(request)
  const [found] = useState(() => drafts.get(key))
  const [draft, setDraft] = useState(() => (found ? openedFor(found.draft, request) : draftFor(request)))
  const [restoredAt, setRestoredAt] = useState(found?.updatedAt)
  const [aside, setAside] = useState<{ key: string; draft: LogDraft } | undefined>(undefined)
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<SaveProblem | undefined>(undefined)
  const latest = useRef(draft)
  const isTouched = useRef(false)
  /** When it was sent, if the connection broke before the answer: sent again, it is of the same moment. */
  const sentAt = useRef<number | undefined>(undefined)

  const put = (next: LogDraft) => {
    latest.current = next
    setDraft(next)
  }
  const change = (part: Partial<LogDraft> | ((now: LogDraft) => Partial<LogDraft>)) => {
    isTouched.current = true
    const next = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }
    put(next)
    setProblem(undefined)
    drafts.keep(key, next, instantNow())
  }
  /** What the form finds out by itself is not something anybody typed. */
  const fill = (part: Partial<LogDraft>) => put({ ...latest.current, ...part })
  const uploads = useUploads((attachment) =>
    change((now) => ({ attachments: [...now.attachments, attachment] })),
  )

  // Right after the start the shelf may still be on its way; nobody has typed by then.
  const lookAgain = useEffectEvent(() => {
    const late = drafts.get(key)
    if (isTouched.current || late === undefined || found !== undefined) return
    put(openedFor(late.draft, request))
    setRestoredAt(late.updatedAt)
  })
  useEffect(() => {
    let isGone = false
    void drafts.load().then(
      () => isGone || lookAgain(),
      () => undefined,
    )
    return () => {
      isGone = true
      drafts.flush()
    }
  }, [])

  /**
   * Another buyer picked over words found from before is a new log, not the old one about somebody else: the old words
   * are laid aside under their own buyer, one click away, and come back when that buyer is picked.
   */
  const pick = (party: Pick<LogDraft, 'organizationId' | 'organizationName' | 'contactId'>) => {
    const old = latest.current
    const partyKey =
      party.organizationId === null ? key : draftKeyOf({ organizationId: party.organizationId })
    const kept = partyKey === key || !isBlankDraft(old) ? undefined : drafts.get(partyKey)
    if (kept !== undefined) {
      drafts.discard(partyKey)
      setRestoredAt(kept.updatedAt)
      return change({ ...kept.draft, ...party, contactId: party.contactId ?? kept.draft.contactId })
    }
    const asideKey = old.organizationId === null ? key : draftKeyOf({ organizationId: old.organizationId })
    const isOther = old.organizationId !== party.organizationId && asideKey !== key
    if (restoredAt === undefined || !isOther || isBlankDraft(old) || drafts.get(asideKey) !== undefined) {
      return change({ ...party, owedFollowUpId: null, settles: 'rule' })
    }
    drafts.keep(asideKey, old, instantNow())
    setAside({ key: asideKey, draft: old })
    setRestoredAt(undefined)
    change({ ...draftFor({ kind: old.kind }), ...party })
  }
  const takeAside = () => {
    if (aside === undefined) return
    const { organizationId, organizationName, contactId } = latest.current
    change({ ...aside.draft, organizationId, organizationName, contactId, owedFollowUpId: null })
    drafts.discard(aside.key)
    setAside(undefined)
  }

  const discard = () => {
    drafts.discard(key)
    put(draftFor(request))
    setRestoredAt(undefined)
    setProblem(undefined)
  }

  const save = async () => {
    if (isSaving) return
    setIsSaving(true)
    setProblem(undefined)
    try {
      await uploads.settled()
      const now = latest.current.happenedTime === '' ? (sentAt.current ?? Date.now()) : Date.now()
      put(drafts.asOwnVisit(latest.current))
      const input = draftToVisit(latest.current, { now, today })
      if (!input.ok) return setProblem({ kind: 'gap', gap: input.gap })
      sentAt.current = now
      const changeSetId = await write(input.visit, input.problem)
      drafts.forget(key, latest.current)
      undoToast({ message: savedWords(latest.current, input.visit), changeSetId })
      onSaved()
    } catch (error) {
      if (!isConnectionLost(error)) sentAt.current = undefined
      setProblem({ kind: 'error', error })
    } finally {
      setIsSaving(false)
    }
  }

  async function write(visit: VisitInput, raised: string | null) {
    const { id } = latest.current
    const { touchpointId } = request
    if (touchpointId !== undefined) {
      const reply = { id: touchpointId, visit, visitId: id, draftKey: key }
      return (await client.touchpoints.markReplied(reply)).changeSetId
    }
    const closesFollowUpId = settledFollowUp(latest.current)
    const logged = await client.visits.log({ id, visit, problem: raised, closesFollowUpId, draftKey: key })
    return logged.changeSetId
  }

  function savedWords(saved: LogDraft, visit: VisitInput): string {
    const name = saved.organizationName
    if (visit.nextStepDueOn === null) return t('saved', { name })
    return t('savedNext', { name, day: nearDay(visit.nextStepDueOn) })
  }

  return {
    draft,
    change,
    fill,
    pick,
    /** Whose words were laid aside when another buyer was picked. */
    asideName: aside?.draft.organizationName,
    takeAside,
    uploads,
    /** When the words found on opening were last typed. */
    restoredAt,
    discard,
    isSaving,
    problem,
    save: () => void save(),
  }
}

const instantNow = (): Instant => Instant.parse(new Date().toISOString())

/** A draft found again, opened for something new: what was asked for now counts, the words stay. */
function openedFor(draft: LogDraft, request: QuickLogRequest): LogDraft {
  return {
    ...draft,
    ...(request.contactId === undefined ? {} : { contactId: request.contactId }),
    ...(request.followUpId === undefined ? {} : { owedFollowUpId: request.followUpId, settles: 'rule' }),
  }
}
