import { initialOf, tintOf } from './initial-of.ts'
import './person-avatar.css'

/** The surname character in a calm tinted circle. Decorative: the name always stands beside it. */
export function PersonAvatar(props: { name: string; size?: number }) {
  const tint = tintOf(props.name)
  const size = props.size ?? 24
  return (
    <span
      className="rp-person"
      aria-hidden
      style={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.5),
        background: `var(--rp-person-${tint})`,
        color: `var(--rp-person-${tint}-text)`,
      }}
    >
      {initialOf(props.name)}
    </span>
  )
}

/** Avatar and name on one line. */
export function Person(props: { name: string; detail?: string | null; size?: number }) {
  return (
    <span className="rp-person-line">
      <PersonAvatar name={props.name} size={props.size ?? 22} />
      <span className="rp-person-name">{props.name}</span>
      {props.detail ? <span className="rp-person-detail">{props.detail}</span> : null}
    </span>
  )
}
