import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../imports.css'

/**
 * A file dropped anywhere on the window is a list to import. A part of the screen that takes files itself comes first,
 * and while a dialog is open nothing is taken: the file never replaces the page.
 */
export function WindowDrop(props: { onFile: (file: File) => void }) {
  const { t } = useTranslation('imports')
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) props.onFile(file)
  })
  useEffect(() => {
    const isOurs = (event: DragEvent) => carriesFiles(event) && !event.defaultPrevented && !isDialogOpen()
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      setIsOver(isOurs(event))
      event.preventDefault()
    }
    const onLeave = (event: DragEvent) => {
      // Out of the window, not from one part of it to the next.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      if (!carriesFiles(event)) return
      if (isOurs(event)) take(event)
      event.preventDefault()
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="imports-window-drop" aria-hidden>
      <div>
        <IconFileImport size={32} stroke={1.3} />
        {t('dropAnywhere')}
      </div>
    </div>
  )
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
const isDialogOpen = () => document.querySelector('[aria-modal="true"]') !== null
