import { ActionIcon, Button, FileButton, Loader, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Attachment } from '#shared/model/visit.ts'
import type { Uploads } from '../draft/use-uploads.ts'
import { useLogErrorWords } from '../use-log-error-words.ts'

/** The files of a log: those stored already, and those on their way. */
export function AttachmentList(props: {
  attachments: readonly Attachment[]
  onRemove: (attachment: Attachment) => void
  uploads: Uploads
}) {
  const { t } = useTranslation(['visits', 'common'])
  const format = useFormat()
  const errorWords = useLogErrorWords()
  const { attachments, uploads } = props
  if (attachments.length === 0 && uploads.all.length === 0) return null
  return (
    <ul className="visits-files" aria-label={t('visits:attachments')}>
      {attachments.map((attachment) => (
        <li key={`${attachment.hash} ${attachment.name}`}>
          <IconPaperclip size={14} stroke={1.5} aria-hidden />
          <span className="visits-file-name" title={attachment.name}>
            {attachment.name}
          </span>
          <span className="visits-quiet">{format.bytes(attachment.size)}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('visits:attachmentRemove', { name: attachment.name })}
            onClick={() => props.onRemove(attachment)}
          >
            <IconX size={13} stroke={1.5} />
          </ActionIcon>
        </li>
      ))}
      {uploads.all.map((upload) => (
        <li key={upload.id} data-failed={upload.error !== undefined}>
          {upload.error === undefined ? (
            <Loader size={12} color="gray" aria-label={t('visits:attachmentSending')} />
          ) : (
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          )}
          <span className="visits-file-name" title={upload.file.name}>
            {upload.file.name}
          </span>
          {upload.error === undefined ? null : (
            <>
              <span className="visits-file-error">{errorWords(upload.error)}</span>
              <Tooltip label={t('common:retry')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('common:retry')}
                  onClick={() => uploads.again(upload)}
                >
                  <IconRefresh size={13} stroke={1.5} />
                </ActionIcon>
              </Tooltip>
            </>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('visits:attachmentRemove', { name: upload.file.name })}
            onClick={() => uploads.remove(upload)}
          >
            <IconX size={13} stroke={1.5} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

export function AttachButton(props: { onFiles: (files: File[]) => void; isSmall?: boolean }) {
  const { t } = useTranslation('visits')
  return (
    <FileButton multiple onChange={props.onFiles}>
      {(button) =>
        props.isSmall ? (
          <Tooltip label={t('attach')}>
            <ActionIcon {...button} variant="subtle" color="gray" size="lg" aria-label={t('attach')}>
              <IconPaperclip size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button
            {...button}
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconPaperclip size={14} stroke={1.5} />}
          >
            {t('attach')}
          </Button>
        )
      }
    </FileButton>
  )
}
