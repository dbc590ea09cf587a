import { createContext, type ReactNode, useContext } from 'react'

const TodayContext = createContext('1970-01-01')

/** The local day everything on screen counts from; the app moves it on at midnight. */
export function TodayProvider(props: { today: string; children: ReactNode }) {
  return <TodayContext value={props.today}>{props.children}</TodayContext>
}

/** Today as `YYYY-MM-DD`. */
export const useToday = () => useContext(TodayContext)
