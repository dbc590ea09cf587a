import { Button } from '@mantine/core'
import { hideToast } from '#renderer/ui/feedback/toasts.ts'

/** The morning notice inside the window, where there is no system to show it. */
export function MorningToast(props: { id: string; body: string; action: string; onOpen: () => void }) {
  return (
    <div className="frame-morning">
      <span>{props.body}</span>
      <Button
        size="xs"
        variant="subtle"
        onClick={() => {
          hideToast(props.id)
          props.onOpen()
        }}
      >
        {props.action}
      </Button>
    </div>
  )
}
