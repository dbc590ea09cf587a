import { Component, type ReactNode } from 'react'

/** The last net: when the window itself breaks, it still says so. `fallback` gets the error and a way to start over. */
export class WindowBoundary extends Component<
  { fallback: (error: unknown, restart: () => void) => ReactNode; children: ReactNode },
  { broken: { error: unknown } | undefined }
> {
  override state: { broken: { error: unknown } | undefined } = { broken: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { broken: { error } }
  }

  override render() {
    const { broken } = this.state
    return broken === undefined
      ? this.props.children
      : this.props.fallback(broken.error, () => this.setState({ broken: undefined }))
  }
}
