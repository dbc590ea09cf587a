interface Bar {
  key: string
  label: string
  /** 0–1. */
  share: number
  /** The share in words. */
  value: string
}

/** Shares as bars below their words: the words say it all, the bars only show it. */
export function ShareBars(props: { title: string; bars: readonly Bar[] }) {
  return (
    <figure className="trade-figure">
      <figcaption className="trade-caption">{props.title}</figcaption>
      <ul className="trade-shares">
        {props.bars.map(({ key, label, share, value }) => (
          <li key={key}>
            <span className="trade-share-words">
              <span className="trade-share-label" title={label}>
                {label}
              </span>
              <span className="rp-number">{value}</span>
            </span>
            <span className="trade-share-track" aria-hidden>
              <span className="trade-share-bar" style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
