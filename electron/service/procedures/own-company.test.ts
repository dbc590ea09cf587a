import { expect, test } from 'vitest'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { touchpointDesk } from '../touchpoints/touchpoints.test-support.ts'

test('our company is nobody until somebody says who; then every text names it, and undo takes it back', async () => {
  const desk = touchpointDesk(fixedClock('2026-09-18T01:00:00.000Z'))
  const { client } = desk
  const company = await desk.buyer('宏达食品')
  await desk.person(company, '王芳', { wechat: 'wang', gender: 'female' })
  await desk.person(company, 'John Smith', { wechat: 'john', gender: 'male', language: 'en' })
  const templateId = await desk.text('{我司}祝您中秋快乐。')
  await desk.plan({
    templates: (['zh-CN', 'en'] as const).map((language) => ({
      channel: 'wechat',
      language,
      templateId,
      templateIdB: null,
    })),
  })
  await desk.prepare()
  const bodies = async () => {
    const ids = (await desk.queue()).map(({ id }) => id)
    const previews = await client.touchpoints.preview({ ids })
    return previews.map(({ message }) => message.body).toSorted()
  }
  const written = '{我司}祝您中秋快乐。'
  expect(await client.settings.ownCompany.get()).toEqual({ zh: '', en: '', address: '' })
  expect(await bodies()).toEqual([written, written])

  const { changeSetId } = await client.settings.ownCompany.set({
    zh: ' 睦商贸易 ',
    en: '',
    address: '佛山市',
  })
  expect(await client.settings.ownCompany.get()).toEqual({ zh: '睦商贸易', en: '', address: '佛山市' })
  expect(await bodies()).toEqual(['睦商贸易祝您中秋快乐。', '睦商贸易祝您中秋快乐。'])
  await client.settings.ownCompany.set({ zh: '睦商贸易', en: 'Rapport', address: '佛山市' })
  expect(await bodies()).toEqual(['Rapport祝您中秋快乐。', '睦商贸易祝您中秋快乐。'])
  expect(await client.settings.ownCompany.set({ zh: '睦商贸易', en: 'Rapport', address: '佛山市' })).toEqual({
    changeSetId: null,
  })

  await client.changes.undoLast()
  await client.changes.undo({ changeSetId: changeSetId! })
  expect(await client.settings.ownCompany.get()).toEqual({ zh: '', en: '', address: '' })
})

test('what another version wrote about it and we cannot read counts as not told', async () => {
  const { client, store } = touchpointDesk()
  await client.settings.ownCompany.set({ zh: '睦商贸易', en: 'Rapport', address: '' })
  store.sqlite.exec(`update team_settings set value = json_set(value, '$.zh', json('{"simplified":"睦商"}'))`)
  expect(await client.settings.ownCompany.get()).toEqual({ zh: '', en: 'Rapport', address: '' })
})
