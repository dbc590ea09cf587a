import { Loader, UnstyledButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Attachment } from '#shared/model/visit.ts'
import '../visits.css'

/** The files of a visit; one click hands the file over. */
export function AttachmentLinks(props: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('visits')
  if (props.attachments.length === 0) return null
  return (
    <ul className="visits-files" aria-label={t('attachments')}>
      {props.attachments.map((attachment) => (
        <li key={`${attachment.hash} ${attachment.name}`}>
          <AttachmentLink attachment={attachment} />
        </li>
      ))}
    </ul>
  )
}

function AttachmentLink(props: { attachment: Attachment }) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  const { hash, name, size } = props.attachment
  const fetching = useMutation({
    mutationFn: async () => saveFile(await client.visits.readAttachment({ hash, name }), name),
  })
  return (
    <UnstyledButton
      className="visits-file-link"
      title={t('attachmentSave', { name })}
      onClick={() => fetching.mutate()}
      disabled={fetching.isPending}
    >
      {fetching.isPending ? (
        <Loader size={12} color="gray" />
      ) : (
        <IconPaperclip size={14} stroke={1.5} aria-hidden />
      )}
      <span className="visits-file-name">{name}</span>
      <span className="visits-quiet">{format.bytes(size)}</span>
    </UnstyledButton>
  )
}
