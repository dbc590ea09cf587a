import { Button } from '@mantine/core'
import {
  IconAddressBook,
  IconCake,
  IconCheck,
  IconPencil,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { KindIcon } from '#renderer/ui/chips/kind-icon.tsx'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { Highlight } from '#renderer/ui/text/highlight.tsx'
import { Money } from '#renderer/ui/text/money.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import { Timeline, TimelineGroup, TimelineItem } from '#renderer/ui/timeline/timeline.tsx'

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 10 } as const
const grid = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 } as const

export function PartsGallery() {
  const confirm = useConfirm()
  const undoToast = useUndoToast()
  return (
    <Page
      header={
        <PageHeader
          title="今日"
          count="2026年3月5日 周四"
          subtitle="3 项逾期，12 项今天到期"
          actions={
            <>
              <Button variant="default" leftSection={<IconTableImport size={16} stroke={1.5} />}>
                导入
              </Button>
              <Button leftSection={<IconUsers size={16} stroke={1.5} />}>分配</Button>
            </>
          }
        />
      }
    >
      <div style={grid}>
        <Panel title="待办" count="15" flush icon={<IconCheck size={16} stroke={1.5} />}>
          {[
            ['海天调味食品股份有限公司', '李国强', 'key', '2026-03-02'],
            ['宁波金马工业有限公司', '王芳', 'A', '2026-03-05'],
            ['Hangzhou Orient Trading', 'Maria Silva', 'B', '2026-03-06'],
            ['佛山市顺德区宏业五金制品厂', '欧阳建华', 'C', '2026-03-09'],
            ['厦门蓝海进出口', '仇雪梅', 'D', '2026-04-20'],
          ].map(([name, person, tier, due]) => (
            <div
              key={name}
              style={{
                display: 'flex',
                alignItems: 'center',
                gap: 10,
                height: 'var(--rp-list-row)',
                padding: '0 16px',
                borderBottom: '1px solid var(--rp-border)',
                fontSize: 13,
              }}
            >
              <TierChip tier={tier === 'key' || tier === 'A' || tier === 'B' || tier === 'C' ? tier : 'D'} />
              <span
                style={{
                  flex: 1,
                  fontWeight: 500,
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  whiteSpace: 'nowrap',
                }}
              >
                {name}
              </span>
              <Person name={person ?? ''} />
              <span style={{ width: 84, textAlign: 'right' }}>
                <DueLabel on={due ?? ''} />
              </span>
            </div>
          ))}
        </Panel>
        <Panel title="时间线">
          <Timeline label="时间线">
            <TimelineGroup heading="2026年3月">
              <TimelineItem
                icon={<KindIcon kind="call" size={14} />}
                tone="accent"
                title="电话 · 有意向"
                meta="3月4日 14:20 · 陈晓明"
                actions={
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    leftSection={<IconPencil size={13} />}
                  >
                    更正
                  </Button>
                }
              >
                谈到下半年的新品计划，需要 500 件起订的报价；对浙江区域的交期有顾虑。
              </TimelineItem>
              <TimelineItem icon={<IconPencil />} quiet title="负责人：王磊 → 陈晓明" meta="3月3日" />
              <TimelineItem
                icon={<KindIcon kind="visit" size={14} />}
                tone="info"
                title="拜访"
                meta="3月1日 · 李婷"
              >
                参观工厂，见到采购负责人仇雪梅。
              </TimelineItem>
            </TimelineGroup>
            <TimelineGroup heading="2026年2月">
              <TimelineItem
                icon={<IconCake size={14} />}
                tone="due"
                title="生日"
                meta="2月12日 农历正月初七"
              />
            </TimelineGroup>
          </Timeline>
        </Panel>
        <Panel title="标记">
          <div style={{ ...row, marginBottom: 12 }}>
            <TierChip tier="key" />
            <TierChip tier="A" />
            <TierChip tier="B" />
            <TierChip tier="C" />
            <TierChip tier="D" />
            <Chip>展会名片</Chip>
            <Chip tone="accent">有效买家</Chip>
            <Chip tone="due">即将到期</Chip>
            <Chip tone="overdue">黑名单</Chip>
            <Chip tone="info">招标</Chip>
            <Chip tone="done">已成交</Chip>
          </div>
          <div style={{ ...row, marginBottom: 12 }}>
            <StageDot stage="new" />
            <StageDot stage="active" />
            <StageDot stage="mature" />
            <StageDot stage="atRisk" />
            <StageDot stage="silent" />
            <StageDot stage="lost" />
          </div>
          <div style={{ ...row, marginBottom: 12 }}>
            {(['call', 'visit', 'wechat', 'email', 'sms', 'fax', 'meeting', 'event'] as const).map((kind) => (
              <KindIcon key={kind} kind={kind} withLabel />
            ))}
          </div>
          <div style={{ ...row, marginBottom: 12 }}>
            {['王芳', '李国强', '欧阳建华', '仇雪梅', '单雄信', 'Maria', '曾国藩', '查良镛', '解缙'].map(
              (name) => (
                <Person key={name} name={name} />
              ),
            )}
          </div>
          <div style={row}>
            <Money yuan={3_730_000} />
            <Money yuan={3_731_234.5} />
            <Money yuan={3_731_234.5} rounded />
            <PhoneLink number="13800138000" withCopy />
            <KeyHint keys="mod+enter" />
            <span>
              <Highlight
                text="宁波海天集团 haitian"
                ranges={[
                  [2, 4],
                  [7, 10],
                ]}
              />
            </span>
          </div>
        </Panel>
        <Panel title="进行中">
          <ProgressPanel
            title="正在导入 春季展会名单.xlsx"
            done={1240}
            total={2000}
            counts={[
              { label: '新增', value: 980 },
              { label: '更新', value: 201 },
              { label: '待确认', value: 28 },
              { label: '失败', value: 31 },
            ]}
            onCancel={() => {}}
          />
          <div style={{ ...row, marginTop: 16 }}>
            <Button
              variant="default"
              onClick={() =>
                confirm({
                  title: '移入回收站？',
                  count: 214,
                  body: '可以在回收站恢复。',
                  confirmLabel: '移入回收站',
                  isDanger: true,
                })
              }
            >
              确认
            </Button>
            <Button variant="default" onClick={() => showToast('success', '已保存')}>
              提示
            </Button>
            <Button
              variant="default"
              onClick={() =>
                undoToast({ message: '已完成 1 项跟进', changeSetId: '018f0000-0000-7000-8000-000000000000' })
              }
            >
              撤销提示
            </Button>
            <Button color="red">删除</Button>
            <Button variant="subtle" color="gray">
              安静
            </Button>
            <Button variant="light">浅色</Button>
          </div>
        </Panel>
        <Panel>
          <EmptyState
            icon={<IconAddressBook size={22} stroke={1.5} />}
            title="还没有买家"
            body="买家是会向你采购的企业。可以逐个添加，也可以把展会带回来的名单直接导入。"
            actions={[
              { label: '新建买家', keys: 'n', onClick: () => {} },
              { label: '导入名单', onClick: () => {} },
              { label: '载入演示数据', onClick: () => {} },
            ]}
          />
        </Panel>
        <Panel title="加载中" flush>
          <ListSkeleton rows={5} />
        </Panel>
      </div>
    </Page>
  )
}
