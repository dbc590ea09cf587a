import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewRequirementRequest } from '#renderer/data/app-actions.tsx'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { RequirementId } from '#shared/model/ids.ts'
import type { RequirementInput } from '#shared/model/requirement.ts'
import { useWrite } from '../use-write.ts'
import type { HeadDraft } from './head-fields.tsx'
import { emptyItem, type ItemDraft, isBlank, readItem } from './item-draft.ts'
import { usePlaceReader } from './places.ts'

/** A new need: one head, any number of items, one of them in hand. */
export function useRequirementForm(request: NewRequirementRequest) {
  const { t } = useTranslation('matchForms')
  const { me } = useReadyStatus()
  const today = useToday()
  const format = useFormat()
  const write = useWrite()
  const readPlace = usePlaceReader()
  const [note, setNote] = useState(request.text ?? '')
  const [head, setHead] = useState<HeadDraft>({
    organizationId: request.organizationId ?? null,
    contactId: request.contactId ?? null,
    visitId: request.visitId ?? null,
    ownerId: me.id,
    deadline: null,
    purchaseList: '',
  })
  const [items, setItems] = useState<readonly ItemDraft[]>(() => [emptyItem('first')])
  const [shown, setShown] = useState('first')
  const [readKeys, setReadKeys] = useState<readonly string[]>([])
  const [isTold, setIsTold] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const [isTouched, setIsTouched] = useState(false)
  const current = items.find(({ key }) => key === shown) ?? items[0] ?? emptyItem('first')
  const readOf = (item: ItemDraft) => (readPlace === undefined ? undefined : readItem(item, readPlace))
  const read = readOf(current)
  const touch = () => setIsTouched(true)

  const save = async (): Promise<RequirementId | undefined> => {
    setIsTold(true)
    const { organizationId } = head
    const wrong = items.find((item) => readOf(item)?.ok !== true)
    if (wrong !== undefined) setShown(wrong.key)
    if (organizationId === null || wrong !== undefined) {
      showToast('error', t('stillWrong'), { id: 'matching-form' })
      return undefined
    }
    const named = head.purchaseList.trim()
    const purchaseList =
      named !== '' ? named : items.length > 1 ? t('listName', { date: format.date(today) }) : null
    const requirements = items.flatMap((item): RequirementInput[] => {
      const one = readOf(item)
      return one?.ok === true ? [{ ...head, ...one.item, organizationId, purchaseList, status: 'open' }] : []
    })
    setIsSaving(true)
    const answer = await write(
      () => client.requirements.createMany({ requirements }),
      requirements.length === 1
        ? t('saved', { title: requirements[0]?.title ?? '' })
        : t('savedItems', { count: requirements.length }),
    )
    setIsSaving(false)
    return answer?.ids[0]
  }

  return {
    note,
    setNote,
    head,
    setHead: (part: Partial<HeadDraft>) => {
      touch()
      setHead((before) => ({ ...before, ...part }))
    },
    items,
    current,
    show: setShown,
    setItem: (part: Partial<ItemDraft>) => {
      touch()
      setItems((before) => before.map((item) => (item.key === current.key ? { ...item, ...part } : item)))
    },
    addItem: () => {
      const item = emptyItem(crypto.randomUUID())
      setItems((before) => [...before, item])
      setShown(item.key)
    },
    removeItem: (key: string) => setItems((before) => before.filter((item) => item.key !== key)),
    /** What was read takes the place of items nobody has filled in, and of what was read before. */
    takeItems: (read: ItemDraft[]) => {
      touch()
      setReadKeys(read.map(({ key }) => key))
      setItems((before) => [
        ...before.filter((item) => !isBlank(item) && !readKeys.includes(item.key)),
        ...read,
      ])
      const [first] = read
      if (first !== undefined) setShown(first.key)
    },
    problems: read === undefined || read.ok ? {} : read.problems,
    isFine: (item: ItemDraft) => readOf(item)?.ok === true,
    isTold,
    isSaving,
    isTouched: isTouched || note.trim() !== (request.text ?? '').trim(),
    isReady: readPlace !== undefined,
    save,
  }
}
