import { call, returns, words } from '../call.ts'

/** The way out of the window. */
export const links = {
  /** Has the system open a web or mail address; false where it is any other, or the system can't. */
  openLink: call([words], returns<boolean>()),
}
