import { Skeleton } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import './feedback.css'

/** Shows nothing for the first 200 ms: an answer that comes at once must not flicker. */
export function Delayed(props: { children: ReactNode; ms?: number }) {
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), props.ms ?? 200)
    return () => clearTimeout(timer)
  }, [props.ms])
  return isShown ? props.children : null
}

const widths = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%']
const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => widths[index % widths.length])

/** Rows of a list that is on its way. */
export function ListSkeleton(props: { rows?: number }) {
  return (
    <Delayed>
      <div className="rp-skeleton-list" aria-hidden>
        {rowsOf(props.rows ?? 6).map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a placeholder have no other name
          <div className="rp-skeleton-row" key={index}>
            <Skeleton circle height={22} />
            <Skeleton height={10} width={width} />
          </div>
        ))}
      </div>
    </Delayed>
  )
}

/** Label and value lines of a form or a record. */
export function FieldsSkeleton(props: { rows?: number }) {
  return (
    <Delayed>
      <div className="rp-skeleton-list" aria-hidden>
        {rowsOf(props.rows ?? 5).map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a placeholder have no other name
          <div className="rp-skeleton-row" key={index}>
            <Skeleton height={10} width={64} />
            <Skeleton height={10} width={width} />
          </div>
        ))}
      </div>
    </Delayed>
  )
}
