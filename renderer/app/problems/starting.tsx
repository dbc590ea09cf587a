import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Delayed, ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { Mark } from '../frame/mark.tsx'
import './problems.css'

/** The window before the service has answered: usually gone before it is seen. `onRetry` when it took too long. */
export function Starting(props: { onRetry?: () => void }) {
  const { t } = useTranslation(['frame', 'common'])
  return (
    <div className="starting">
      <Delayed ms={300}>
        <Mark size={40} />
        <p role="status">
          {props.onRetry === undefined ? t('frame:connecting') : t('frame:connectionLostLong')}
        </p>
        {props.onRetry === undefined ? (
          <div className="starting-lines">
            <ListSkeleton rows={3} />
          </div>
        ) : (
          <Button onClick={props.onRetry}>{t('common:retry')}</Button>
        )}
      </Delayed>
    </div>
  )
}
