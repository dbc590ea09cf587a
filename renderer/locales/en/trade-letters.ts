import type { Words } from '../words.ts'
import type { tradeLetters as source } from '../zh-CN/trade-letters.ts'

export const tradeLetters = {
  title: 'Letters of introduction',
  between: '{{buyer}} and {{supplier}}',
  back: 'Back',
  missing: 'This match was not found',
  gone: 'This letter is gone; please print it again',
  to: { buyer: 'To the buyer: {{name}}', supplier: 'To the supplier: {{name}}' },
  proposed: 'Proposed',
  nobody: 'No contact yet: the letter names nobody.',
  reader: 'Reader',
  mayNot: '{{name}} (do not contact)',
  mayNotHint: 'The reader is marked "do not contact": no mail can go out.',
  language: 'Language of the letter',
  template: 'Template',
  tone: { formal: 'Formal', brief: 'Brief' },
  tell: {
    buyer: 'The buyer may learn of the supplier',
    supplier: 'The supplier may learn of the buyer',
  },
  tellHint:
    'What is not ticked is nowhere in the letter, and blanked where item or specification mention it.',
  disclosure: {
    company: 'Company name',
    contact: 'Contact name',
    reach: 'Phone and addresses',
    price: 'Price',
  },
  subjectLabel: 'Subject',
  bodyLabel: 'Text',
  edited: 'Changed by hand: ticks no longer rewrite it.',
  again: 'Write it again',
  leaks: 'The letter mentions what is not ticked: {{what}}',
  leaksTitle: 'The letter mentions what is not ticked',
  leaksBody: 'The other side will read it. Change the text first, or tick it and write the letter again.',
  sendAnyway: 'Send anyway',
  send: 'Send by e-mail',
  sent: 'Sent to {{address}}',
  asMail: 'Save as mail (.eml)',
  mailTo: 'To {{address}}',
  noAddress: 'The reader has no e-mail address',
  print: 'Print letter',
  copy: 'Copy text',
  copied: 'Text copied',
  markProposed: 'Mark as proposed',
  proposedTo: { buyer: 'Proposed to the buyer {{name}}', supplier: 'Proposed to the supplier {{name}}' },
  fileName: 'Introduction {{name}}',
  dear: 'Dear {{who}},',
  dearNobody: 'Dear Sir or Madam,',
  subject: { buyer: 'A supplier for “{{item}}”', supplier: 'Purchase request: {{item}}' },
  opening: {
    buyer: {
      formal: 'For the “{{item}}” you are looking for we have found a supplier:',
      brief: 'Have a look at this supplier for “{{item}}”:',
    },
    supplier: {
      formal: 'One of our buyers is looking for “{{item}}”, and we thought of you. What they need:',
      brief: 'A buyer is looking for “{{item}}”. What they need:',
    },
  },
  openingFrom: {
    buyer: {
      formal: 'For the “{{item}}” you are looking for we have found a supplier in {{place}}:',
      brief: 'Have a look at this supplier in {{place}} for “{{item}}”:',
    },
    supplier: {
      formal:
        'One of our buyers in {{place}} is looking for “{{item}}”, and we thought of you. What they need:',
      brief: 'A buyer in {{place}} is looking for “{{item}}”. What they need:',
    },
  },
  closing: {
    buyer: {
      formal:
        'If this suits you, we will arrange samples and a meeting; if something does not, please tell us and we will look further.',
      brief: 'If it suits you, I will arrange a meeting.',
    },
    supplier: {
      formal:
        'If you can supply this, please let us have your price, lead time and samples, and we will bring both sides together.',
      brief: 'If you can, please send price and lead time.',
    },
  },
  fact: '{{label}}: {{value}}',
  and: ', ',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  label: {
    company: 'Company',
    item: 'Item',
    specification: 'Specification',
    moq: 'Minimum order',
    quantity: 'Quantity',
    capacity: 'Capacity a month',
    price: 'Price',
    targetPrice: 'Target price',
    leadTime: 'Lead time',
    serves: 'Delivers to',
    deliverTo: 'Deliver to',
    neededBy: 'Needed by',
    method: 'Purchase by',
    certificates: 'Certificates',
    contact: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
  },
} satisfies Words<typeof source>
