import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Density } from './tokens.ts'

const DensityContext = createContext<Density>('comfortable')

/** Row and control heights for everything below. */
export function DensityProvider(props: { density: Density; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset['density'] = props.density
  }, [props.density])
  return <DensityContext value={props.density}>{props.children}</DensityContext>
}

export const useDensity = () => useContext(DensityContext)
