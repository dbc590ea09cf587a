/** An empty panel beside others that are full: a line, no picture. */
export function Nothing(props: { title: string; body: string }) {
  return (
    <div className="trade-nothing">
      <p>{props.title}</p>
      <p className="trade-note">{props.body}</p>
    </div>
  )
}
