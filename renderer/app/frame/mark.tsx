import { useId } from 'react'

/** The product's mark: two voices facing each other (resources/icons). */
export function Mark(props: { size: number }) {
  const clipId = useId()
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 32 32" aria-hidden>
      <clipPath id={clipId}>
        <path d="M4 28V17a7.5 7.5 0 0 1 15 0v3.5a7.5 7.5 0 0 1-7.5 7.5Z" />
      </clipPath>
      <rect width="32" height="32" rx="7" fill="#0f766e" />
      <path d="M4 28V17a7.5 7.5 0 0 1 15 0v3.5a7.5 7.5 0 0 1-7.5 7.5Z" fill="#fff" />
      <path d="M28 4v11a7.5 7.5 0 0 1-15 0v-3.5a7.5 7.5 0 0 1 7.5-7.5Z" fill="#8fe3d3" />
      <path
        clipPath={`url(#${clipId})`}
        d="M28 4v11a7.5 7.5 0 0 1-15 0v-3.5a7.5 7.5 0 0 1 7.5-7.5Z"
        fill="#0a544e"
      />
    </svg>
  )
}
