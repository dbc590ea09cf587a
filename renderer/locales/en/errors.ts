import type { Words } from '../words.ts'
import type { errors as source } from '../zh-CN/errors.ts'

export const errors = {
  connection:
    'The data service did not answer. It is not certain the last step was done; please look before trying again.',
  notFound: 'This record cannot be found. It may have been deleted.',
  invalid: 'Something does not meet the requirements, so nothing was saved. Please check and try again.',
  refused: {
    alreadyUndone: 'This step was undone already.',
    amountNotPositive: 'A quantity has to be more than 0, so nothing was saved.',
    amountTooLarge:
      'The quantity is larger than any order, so nothing was saved. Check the number and the unit.',
    attachmentMissing: 'A file was not stored. Remove it and add it again.',
    attachmentTooLarge: 'The file is larger than 100 MB and was not added.',
    builtIn: 'This one is built in and cannot be changed or deleted. Make one of your own instead.',
    categoryCycle: 'The category would end up below itself, so nothing was saved. Choose another one.',
    categoryNotFound: 'The category is gone, so nothing was saved. Choose another one.',
    contactNotOfOrganization: 'The contact does not belong to this customer. Pick another.',
    danglingNext: 'A step leads to one that is not there, so the script was not saved. Check where it goes.',
    dealOfOtherBuyer:
      'The deal names other companies than the requirement or the match, so nothing was saved. Check both sides.',
    badAddress: 'This e-mail address is not valid, so no mail was made. Please correct it in the contact.',
    dealWithItself: 'Buyer and supplier are the same company, so nothing was saved.',
    draftTooLarge: 'The text is too long to be kept as a draft. Save the log now, or shorten it.',
    duplicateKey: 'Two steps have the same key, so the script was not saved. Change one of them.',
    emptyList: 'There is nothing left on this list to print.',
    followUpNotFound: 'The follow-up to settle is gone. Unmark it and save again.',
    followUpOfOtherOrganization: 'The follow-up belongs to another customer. Unmark it and save again.',
    inTheFuture:
      'That day has not come yet, so nothing was saved. Enter the day it happened; what is still to do belongs in “Next step”.',
    inUse: 'A touchpoint plan still uses it, so it was left as it is. Replace it in those plans first.',
    linearNext: 'A step-by-step script goes on in its order and has no turnings, so it was not saved.',
    mailNotEncrypted:
      'This mail server does not encrypt the connection, so nothing was saved. Use a port with TLS.',
    matchDealt: 'This pair has closed a deal. To correct it, change or delete that deal.',
    matchDecided: 'This pair has been decided, so nothing was saved. Set it back a step first.',
    noSuchRow: 'The list has no such row, so nothing was saved. Check the row number.',
    notOpen: 'This greeting has been dealt with and can no longer be rewritten.',
    notSent: 'This greeting has not been sent, so it cannot be marked as replied to.',
    offeringGone: 'An offering can no longer be proposed, so nothing was listed. Rank again.',
    organizationNotFound: 'This customer is no longer in the list; it may just have been deleted.',
    ownUser: 'You cannot remove yourself.',
    pairExcluded: 'A rule excludes one of these suppliers, so nothing was listed. The list says why.',
    priceMissing: 'The price has neither end, so nothing was saved. Enter one, or leave the price out.',
    priceUpsideDown: 'The lowest price is above the highest, so nothing was saved. Swap or correct them.',
    problemSolved: 'This problem is solved. Reopen it first to add an answer.',
    requirementClosed: 'This requirement is closed, so nothing was saved. Reopen it to go on.',
    requirementNotFound: 'The requirement is gone, so nothing was saved.',
    smsAddress:
      'The gateway’s address cannot be used, so nothing was saved. Leave user names and passwords out of it.',
    smsBody:
      'The gateway’s JSON body is not complete, so nothing was saved. Placeholders stand in quotes, as in "{text}".',
    smsHeader:
      'One header cannot be used, so nothing was saved. Names take letters, digits and dashes; values plain Latin characters.',
    smsHttpsOnly:
      'The gateway’s address has to start with https://, so nothing was saved. http:// is only for this machine and the office network.',
    smsPlaceholders: 'The gateway’s template needs {phone} and {text}, so nothing was saved.',
    supplierNotFound: 'This supplier is no longer in the list, so nothing was saved.',
    titleMissing: 'It does not say what to do, so nothing was saved. Write a word or two.',
    tooManyGreetings: 'At most 10,000 greetings can be made at once; select fewer.',
    tooManyRows: 'The list has more than 5,000 rows. Narrow it first.',
    unreachableNode:
      'One step cannot be reached from the first, so the script was not saved. Connect it or delete it.',
    visitOfOtherOrganization: 'The visit belongs to another customer, so nothing was saved.',
    visitRemoved: 'This log was just deleted, so it was not saved again. Undo the deletion to get it back.',
  },
  unexpected:
    'Something unexpected went wrong and the step was not done. What you had saved is not affected.',
  store: {
    newerVersion:
      'The data was made by a newer version; nothing was written. Please install the latest version.',
    unreadable: 'The data file cannot be read; nothing was written. Please restore a backup.',
    notAStore: 'This file is not a Rapport data file; nothing was written.',
    locked: 'Another program is using the data, so nothing was saved. Close it and try again.',
    diskFull:
      'The disk is full, so nothing was saved. What you saved before is safe; free some space and try again.',
    migrationFailed: 'The data upgrade did not finish, so nothing was saved.',
    noAccess: 'The data folder cannot be written to, so nothing was saved.',
  },
} satisfies Words<typeof source>
