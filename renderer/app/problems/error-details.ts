/** What support needs: the error and where it was. The route's pattern and stack carry no personal data; inputs are left out. */
export function errorDetails(error: unknown, where: { path: string; userAgent: string }): string {
  const lines = [where.path, where.userAgent]
  if (error instanceof Error) lines.push(`${error.name}: ${error.message}`, error.stack ?? '')
  else lines.push(String(error))
  return lines.join('\n')
}
