import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { usersQuery } from '#renderer/data/team-queries.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { type User, UserRole } from '#shared/model/user.ts'
import { useAct } from './use-act.ts'
import './settings.css'

/** The people of the team: owners of buyers and authors of visits. */
export function TeamPanel() {
  const { t } = useTranslation('settings')
  const { data: users = [] } = useQuery(usersQuery)
  return (
    <Panel title={t('team')} count={users.length} flush>
      <p className="settings-hint">{t('teamBody')}</p>
      <ul className="settings-list">
        {users.map((user) => (
          <Colleague key={user.id} user={user} />
        ))}
        <NewColleague />
      </ul>
    </Panel>
  )
}

function Colleague({ user }: { user: User }) {
  const { t } = useTranslation(['settings', 'model'])
  const { me } = useReadyStatus()
  const undoToast = useUndoToast()
  const act = useAct()
  const [name, setName] = useState(user.name)
  const isMe = user.id === me.id
  const rename = () => {
    const next = name.trim()
    if (next === '' || next === user.name) return setName(user.name)
    void act(async () => {
      const written = await client.users.update({ id: user.id, name: next })
      undoToast({ message: t('userRenamed', { name: next }), changeSetId: written.changeSetId })
    })
  }
  const changeRole = (role: string | null) => {
    const next = UserRole.safeParse(role)
    if (!next.success || next.data === user.role) return
    void act(async () => {
      const written = await client.users.update({ id: user.id, role: next.data })
      undoToast({ message: t('roleChanged', { name: user.name }), changeSetId: written.changeSetId })
    })
  }
  const remove = () =>
    act(async () => {
      const written = await client.users.remove({ id: user.id })
      undoToast({ message: t('userRemoved', { name: user.name }), changeSetId: written.changeSetId })
    })
  return (
    <li className="settings-row">
      <PersonAvatar name={user.name} size={24} />
      <TextInput
        className="settings-name"
        variant="unstyled"
        aria-label={t('rename', { name: user.name })}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setName(user.name)
        }}
      />
      {isMe ? <Chip tone="accent">{t('me')}</Chip> : null}
      <Select
        className="settings-role"
        size="xs"
        aria-label={t('userRole', { name: user.name })}
        allowDeselect={false}
        value={user.role}
        onChange={changeRole}
        data={UserRole.options.map((role) => ({ value: role, label: t(`model:userRole.${role}`) }))}
      />
      <Tooltip label={t('removeUser', { name: user.name })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={isMe}
          aria-label={t('removeUser', { name: user.name })}
          onClick={() => void remove()}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

function NewColleague() {
  const { t } = useTranslation('settings')
  const act = useAct()
  const [name, setName] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    if (given === '') return
    void act(async () => {
      await client.users.create({ name: given, role: 'accountManager' })
      setName('')
      showToast('success', t('userAdded', { name: given }))
    })
  }
  return (
    <li className="settings-row">
      <form className="settings-add" onSubmit={add}>
        <TextInput
          size="xs"
          maxLength={100}
          aria-label={t('newUser')}
          placeholder={t('newUser')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={name.trim() === ''}
          leftSection={<IconPlus size={14} stroke={1.5} />}
        >
          {t('addUser')}
        </Button>
      </form>
    </li>
  )
}
