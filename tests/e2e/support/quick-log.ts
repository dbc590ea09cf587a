import type { Page } from 'playwright-core'

export interface LoggedCall {
  /** What finds the buyer: initials or pinyin. */
  find: string
  /** 1–7, as the chips are numbered. */
  outcome: string
  note: string
  nextStep?: string
}

/**
 * Logs a call with the keyboard alone, from whatever screen is shown, up to the moment the window says it is saved.
 * Returns the message and the keys pressed beside what was typed and the outcome's digit.
 */
export async function logCall(
  page: Page,
  call: LoggedCall,
): Promise<{ message: string; commandKeys: string[] }> {
  const commandKeys: string[] = []
  const press = async (key: string) => {
    commandKeys.push(key)
    await page.keyboard.press(key)
  }
  const form = page.getByRole('dialog')
  await press('Control+l')
  await form.getByRole('combobox').first().waitFor()
  await page.keyboard.type(call.find)
  await form.page().getByRole('option').first().waitFor()
  await press('Enter')
  // The form goes on to the outcome by itself once the buyer is known.
  await form.locator('.visits-choices input:focus').waitFor()
  await page.keyboard.press(call.outcome)
  await page.keyboard.type(call.note)
  if (call.nextStep !== undefined) {
    await press('Tab')
    await page.keyboard.type(call.nextStep)
  }
  await press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  const message = await page.locator('.mantine-Notification-root').last().innerText()
  return { message, commandKeys }
}
