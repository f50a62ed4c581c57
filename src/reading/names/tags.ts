/** The tags of a token in the order of the model's columns: outside, or the beginning or the inside of a name. */
export const TAGS = ['O', 'B-PERS', 'I-PERS', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const
export type Tag = (typeof TAGS)[number]
export const TAG_COUNT = TAGS.length

export const OUTSIDE = 0
/** Odd columns begin a name; the column after each continues it. */
export const isBeginning = (tag: number): boolean => tag % 2 === 1
export const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0

export const KIND_OF_TAG = [null, 'person', 'person', 'place', 'place', 'organization', 'organization'] as const
