import { FirstRun } from '#renderer/features/imports/onboarding/first-run.tsx'
import { DisplayMenu } from '../frame/display-menu.tsx'
import { Mark } from '../frame/mark.tsx'

/** The first run with what belongs to the window: its mark, and language and look before anything else is chosen. */
export function FirstRunPage() {
  return <FirstRun mark={<Mark size={48} />} corner={<DisplayMenu />} />
}
