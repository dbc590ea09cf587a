import { TouchpointsScreen } from '#renderer/features/touchpoints/touchpoints-screen.tsx'

/** Whom to greet, when, with which words, and what came of it. */
export const TouchpointsPage = () => <TouchpointsScreen />
