const kills = numberFrom('RAPPORT_KILLS', 12)

/**
 * How often to kill, and where the random moments start: 12 times the service and the hosted application in every test
 * run, 200 times in `npm run soak`; the real window takes ten seconds each and is killed a tenth as often.
 */
export const killPlan = {
  kills,
  windowKills: Math.max(2, Math.round(kills / 10)),
  seed: numberFrom('RAPPORT_KILL_SEED', 1),
}

function numberFrom(name: string, usual: number): number {
  return Number(process.env[name] ?? usual)
}
