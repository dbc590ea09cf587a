import { useRef, useState } from 'react'
import { client } from '#renderer/data/client.ts'
import type { Attachment } from '#shared/model/visit.ts'

export interface Upload {
  id: number
  file: File
  /** Undefined while it is on its way. */
  error: unknown
}

/** A file without a byte: most likely dragged from where it had not been downloaded yet. */
export class EmptyFile extends Error {
  override readonly name = 'EmptyFile'
}

async function store(file: File): Promise<Attachment> {
  if (file.size === 0) throw new EmptyFile()
  return client.visits.addAttachment({ file })
}

export type Uploads = ReturnType<typeof useUploads>

/** Files on their way beside the database; each becomes an attachment of the draft when it is stored. */
export function useUploads(onStored: (attachment: Attachment) => void) {
  const [all, setAll] = useState<readonly Upload[]>([])
  const lastId = useRef(0)
  const underWay = useRef(new Set<Promise<void>>())

  const send = (upload: Upload) => {
    const sending = store(upload.file)
      .then((attachment) => {
        onStored(attachment)
        setAll((now) => now.filter(({ id }) => id !== upload.id))
      })
      .catch((error: unknown) => {
        setAll((now) => now.map((one) => (one.id === upload.id ? { ...one, error } : one)))
      })
      .finally(() => underWay.current.delete(sending))
    underWay.current.add(sending)
  }
  const add = (files: readonly File[]) => {
    const uploads = files.map((file): Upload => {
      lastId.current += 1
      return { id: lastId.current, file, error: undefined }
    })
    setAll((now) => [...now, ...uploads])
    for (const upload of uploads) send(upload)
  }
  const again = (upload: Upload) => {
    const fresh = { ...upload, error: undefined }
    setAll((now) => now.map((one) => (one.id === upload.id ? fresh : one)))
    send(fresh)
  }
  const remove = (upload: Upload) => setAll((now) => now.filter(({ id }) => id !== upload.id))

  return {
    all,
    add,
    again,
    remove,
    /** When nothing is on its way any more; a failed one does not hold up the others. */
    settled: async () => {
      await Promise.all(underWay.current)
    },
  }
}
