export const ADD_FORMATS = ['text', 'json', 'ndjson'] as const
export type AddFormat = (typeof ADD_FORMATS)[number]

export const FIND_FORMATS = ['text', 'json', 'ndjson', 'csv'] as const
export type FindFormat = (typeof FIND_FORMATS)[number]
