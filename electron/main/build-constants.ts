/** Replaced by the build with literals, so that what a production build can't do is not even in it. */
declare const __DEVELOPMENT__: boolean
declare const __VERSION__: string

/** False in what users get: the page then comes from app://rapport alone. */
export const IS_DEVELOPMENT = __DEVELOPMENT__
/** Of the application. Electron's own answer is the loader's version in an unpackaged run. */
export const APP_VERSION = __VERSION__
