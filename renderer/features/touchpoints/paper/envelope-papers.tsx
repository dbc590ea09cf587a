import { useMemo } from 'react'
import { type PostalBlock, postalBlock, withoutPostcode } from '#shared/domain/touchpoints/postal-block.ts'
import type { OwnCompany } from '#shared/model/own-company.ts'
import { PostalLines } from './postal-lines.tsx'
import { Sheets, type SheetsProps } from './sheets.tsx'

/** Envelopes, printed on themselves: Chinese ones with the sender below, western ones with the sender above. */
export function EnvelopePapers(props: SheetsProps) {
  const { people, order, paper } = props.job
  const sheets = useMemo(
    () =>
      people.map((person) => {
        const block = postalBlock(person)
        return block === null ? null : (
          <Envelope key={person.id} block={block} size={order.envelope} own={paper.ownCompany} />
        )
      }),
    [people, order.envelope, paper.ownCompany],
  )
  return <Sheets {...props} sheets={sheets} />
}

function Envelope({ block, size, own }: { block: PostalBlock; size: 'dl' | 'c5'; own: OwnCompany }) {
  const isChinese = block.style === 'chinese'
  const name = isChinese ? own.zh || own.en : own.en || own.zh
  const sender = withoutPostcode(own.address)
  return (
    <div className="gpaper-envelope" data-size={size} data-style={block.style}>
      {isChinese && block.postcode !== null ? (
        <div className="gpaper-envelope-code">
          {[...block.postcode].map((digit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
            <span key={index}>{digit}</span>
          ))}
        </div>
      ) : null}
      <div className="gpaper-envelope-to">
        <PostalLines block={block} points={size === 'c5' ? 14 : 13} withPostcode={false} />
      </div>
      <div className="gpaper-envelope-from">
        <div className="gpaper-post" data-fit="9" lang={isChinese ? 'zh-CN' : 'en'}>
          {isChinese ? (
            <>
              <div>{sender.street}</div>
              <div>{name}</div>
              <div>{sender.postcode}</div>
            </>
          ) : (
            <>
              <div>{name}</div>
              <div>{own.address}</div>
            </>
          )}
        </div>
      </div>
    </div>
  )
}
