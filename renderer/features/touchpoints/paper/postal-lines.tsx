import type { PostalBlock } from '#shared/domain/touchpoints/postal-block.ts'

/** An address in its box, as large as `points` or smaller where it is long. Chinese ones begin with the postcode. */
export function PostalLines(props: { block: PostalBlock; points: number; withPostcode: boolean }) {
  const { style, lines, postcode } = props.block
  return (
    <div
      className="gpaper-post"
      data-fit={props.points}
      data-style={style}
      lang={style === 'chinese' ? 'zh-CN' : 'en'}
    >
      {props.withPostcode && postcode !== null ? <div className="gpaper-postcode">{postcode}</div> : null}
      {lines.map(({ role, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={index} data-role={role}>
          {text}
        </div>
      ))}
    </div>
  )
}
