export const matchTools = {} as const
