import type { Words } from '../words.ts'
import type { onboarding as source } from '../zh-CN/onboarding.ts'

export const onboarding = {
  title: 'Start with a list',
  lead: 'Rapport remembers every buyer: what was said, what was promised, whom to call next. Your data stays on this computer and works without a network.',
  name: 'What should we call you?',
  nameHelp: 'Optional. What you log is signed with this name.',
  import: 'Import a customer list',
  importBody:
    'The Excel, CSV or card file you brought back from a fair; dropping it on the window works too. It need not be tidy.',
  importChoose: 'Choose a file',
  demo: 'Look around with demo data',
  demoBody_one: 'Loads {{count}} invented customer, removed again with one click.',
  demoBody_other: 'Loads {{count}} invented customers, removed again with one click.',
  empty: 'Start empty',
  emptyBody: 'Add customers one by one; you can still import a list later.',
  lesson: 'Three habits for every day',
  teach: {
    find: 'Find anyone by pinyin initials or the end of a phone number',
    log: 'Hang up, and log the call in a few keys',
    print: 'Print the week’s follow-ups and take them along',
  },
} satisfies Words<typeof source>
