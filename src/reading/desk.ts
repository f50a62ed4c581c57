import type { Page } from './page.ts'
import type { SpeakerWordOf } from './sources/speaker-words.ts'

/** What sources and attributions are read from: a page, and the question who a word may be. */
export interface Desk {
  readonly page: Page
  readonly speakerWord: SpeakerWordOf
}
