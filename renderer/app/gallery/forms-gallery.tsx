import { Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { Field, FieldGrid, FormSection, FullWidth } from '#renderer/ui/forms/field-grid.tsx'
import { FilterBar, FilterChip, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { InlineDate, InlineSelect, InlineText } from '#renderer/ui/forms/inline-field.tsx'
import { Page, Toolbar } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'

const tiers = [
  { value: 'key', label: '重点' },
  { value: 'A', label: 'A 级' },
  { value: 'B', label: 'B 级' },
]
const territories = ['华东', '华南', '华北', '西南', '西北', '东北', '华中', '港澳台', '海外'].map((one) => ({
  value: one,
  label: one,
}))

export function FormsGallery() {
  const [day, setDay] = useState<string | null>('2026-03-12')
  const [chosen, setChosen] = useState<string[]>(['key', 'A'])
  const [places, setPlaces] = useState<string[]>([])
  const [values, setValues] = useState<{ name: string | null; tier: string | null; on: string | null }>({
    name: '宁波海天集团股份有限公司',
    tier: 'A',
    on: null,
  })
  return (
    <Page header={<PageHeader title="新建买家" subtitle="有 * 的必填" actions={<Button>保存</Button>} />}>
      <Toolbar>
        <FilterBar isFiltered={chosen.length > 0} onClearAll={() => setChosen([])}>
          <FilterChoice label="等级" options={tiers} value={chosen} onChange={setChosen} />
          <FilterChoice label="片区" options={territories} value={places} onChange={setPlaces} />
          <FilterChip label="最近联系" value={undefined} onClear={() => {}}>
            {() => <TextInput size="xs" />}
          </FilterChip>
        </FilterBar>
      </Toolbar>
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 340px', gap: 24 }}>
        <div style={{ maxWidth: 720 }}>
          <FormSection title="基本信息" description="企业名称会与已有记录比对，避免重复。">
            <TextInput label="企业名称" required defaultValue="宁波海天集团股份有限公司" />
            <TextInput label="简称" placeholder="海天" />
            <TextInput
              label="统一社会信用代码"
              error="校验位不符，请核对"
              defaultValue="91330200MA2AE7X51Q"
            />
            <Select label="等级" data={tiers} defaultValue="A" />
            <DateField label="成立日期" value={day} onChange={setDay} />
            <TagsInput label="标签" defaultValue={['展会', '五金']} />
            <FullWidth>
              <Textarea label="备注" autosize minRows={2} />
            </FullWidth>
          </FormSection>
          <FormSection title="来源">
            <Select label="来源渠道" data={['展会名片', '客户介绍']} />
            <TextInput label="介绍人" disabled />
          </FormSection>
        </div>
        <Panel title="资料">
          <FieldGrid>
            <InlineText
              label="企业名称"
              value={values.name}
              onSave={async (name) => setValues({ ...values, name })}
            />
            <InlineSelect
              label="等级"
              value={values.tier}
              options={tiers}
              onSave={async (tier) => setValues({ ...values, tier })}
            />
            <InlineDate label="司庆" value={values.on} onSave={async (on) => setValues({ ...values, on })} />
            <Field label="地区">浙江省 宁波市 北仑区</Field>
            <Field label="规模">500–999人</Field>
            <Field label="网址" />
          </FieldGrid>
        </Panel>
      </div>
    </Page>
  )
}
