import { Button } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { addDays } from '#renderer/ui/format/days.ts'
import { FilterBar, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { DataGrid, type GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import { GridColumnsMenu } from '#renderer/ui/grid/grid-columns-menu.tsx'
import type { GridRequest } from '#renderer/ui/grid/grid-request.ts'
import { type GridSelection, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { GridSelectionBar } from '#renderer/ui/grid/grid-selection-bar.tsx'
import { Page, Toolbar } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { SidePreview, SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { Money } from '#renderer/ui/text/money.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'

const tiers = ['key', 'A', 'B', 'C', 'D'] as const
const stages = ['new', 'active', 'mature', 'atRisk', 'silent', 'lost'] as const
const places = ['宁波', '佛山', '厦门', '杭州', '义乌', '东莞', '苏州']
const kinds = ['工业', '食品', '五金制品', '进出口', '服饰', '电子科技']
const people = ['王芳', '李国强', '欧阳建华', '仇雪梅', '单晓东', '曾莉', '查明']
const total = 1_000_000

function rowAt(index: number) {
  const at = <T,>(list: readonly T[], salt: number): T | undefined =>
    list[(index * salt + salt) % list.length]
  return {
    id: `row-${index}`,
    name: `${at(places, 3) ?? ''}${at(kinds, 5) ?? ''}第${index + 1}有限公司`,
    tier: at(tiers, 2) ?? 'B',
    stage: at(stages, 7) ?? 'new',
    owner: at(people, 11) ?? '',
    city: at(places, 3) ?? '',
    amount: (index * 137) % 9_000_000,
    phone: `138${String((index * 7919) % 100_000_000).padStart(8, '0')}`,
    due: addDays('2026-03-05', ((index * 13) % 40) - 8),
  }
}
type Row = ReturnType<typeof rowAt>

export function GridGallery() {
  const grid = useRef<GridHandle>(null)
  const [selection, setSelection] = useState<GridSelection>(noSelection)
  const [preview, setPreview] = useState<Row | undefined>(undefined)
  const [tier, setTier] = useState<string[]>([])
  const columns = useMemo<Array<GridColumn<Row>>>(
    () => [
      {
        id: 'name',
        title: '企业名称',
        value: (row) => row.name,
        width: 260,
        pinned: 'left',
        sortable: true,
        filter: 'text',
      },
      {
        id: 'tier',
        title: '等级',
        value: (row) => row.tier,
        render: (row) => <TierChip tier={row.tier} />,
        width: 80,
        sortable: true,
      },
      {
        id: 'stage',
        title: '阶段',
        value: (row) => row.stage,
        render: (row) => <StageDot stage={row.stage} />,
        width: 130,
      },
      {
        id: 'owner',
        title: '负责人',
        value: (row) => row.owner,
        render: (row) => <Person name={row.owner} />,
        width: 130,
      },
      { id: 'city', title: '城市', value: (row) => row.city, width: 90, filter: 'text' },
      {
        id: 'amount',
        title: '年采购额',
        value: (row) => row.amount,
        render: (row) => <Money yuan={row.amount} />,
        width: 130,
        align: 'right',
        sortable: true,
        filter: 'number',
      },
      {
        id: 'phone',
        title: '电话',
        value: (row) => row.phone,
        render: (row) => <PhoneLink number={row.phone} />,
        width: 140,
      },
      {
        id: 'due',
        title: '下次跟进',
        value: (row) => row.due,
        render: (row) => <DueLabel on={row.due} />,
        width: 120,
        sortable: true,
        filter: 'date',
      },
    ],
    [],
  )
  const load = useCallback(
    async ({ start, end }: GridRequest) => ({
      rows: Array.from({ length: Math.min(end, total) - start }, (_, index) => rowAt(start + index)),
      total,
    }),
    [],
  )
  return (
    <SplitPane
      side={
        preview === undefined ? undefined : (
          <SidePreview
            title={preview.name}
            subtitle={
              <>
                <TierChip tier={preview.tier} />
                <StageDot stage={preview.stage} />
              </>
            }
            onClose={() => setPreview(undefined)}
          >
            {preview.phone}
          </SidePreview>
        )
      }
    >
      <Page fill header={<PageHeader title="买家" count="1,000,000" actions={<Button>新建买家</Button>} />}>
        <Toolbar right={<GridColumnsMenu grid={grid} columns={columns} />}>
          <FilterBar isFiltered={tier.length > 0} onClearAll={() => setTier([])}>
            <FilterChoice
              label="等级"
              options={tiers.map((one) => ({ value: one, label: one }))}
              value={tier}
              onChange={setTier}
            />
          </FilterBar>
        </Toolbar>
        <DataGrid<Row>
          ref={grid}
          label="买家"
          columns={columns}
          rowId={(row) => row.id}
          load={load}
          listKey={tier.join()}
          selection={selection}
          onSelectionChange={setSelection}
          onPreview={(row) => setPreview((shown) => (shown?.id === row.id ? undefined : row))}
          onFocusRow={(row) => setPreview((shown) => (shown === undefined ? shown : row))}
          onOpen={(row) => setPreview(row)}
        />
        <GridSelectionBar selection={selection} total={total} onSelectionChange={setSelection}>
          <Button size="xs" variant="default">
            分配负责人
          </Button>
          <Button size="xs" variant="default">
            加标签
          </Button>
        </GridSelectionBar>
      </Page>
    </SplitPane>
  )
}
