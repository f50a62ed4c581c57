export const ADD_FORMATS = ['text', 'json', 'ndjson'] as const
export type AddFormat = (typeof ADD_FORMATS)[number]

export const WATCH_FORMATS = ['text', 'ndjson'] as const
export type WatchFormat = (typeof WATCH_FORMATS)[number]

export const FIND_FORMATS = ['text', 'json', 'ndjson', 'csv'] as const
export type FindFormat = (typeof FIND_FORMATS)[number]

export const TRACE_FORMATS = ['text', 'json', 'graphml', 'csv'] as const
export type TraceFormat = (typeof TRACE_FORMATS)[number]

export const LINEAGE_FORMATS = ['text', 'json', 'ndjson', 'csv', 'graphml'] as const
export type LineageFormat = (typeof LINEAGE_FORMATS)[number]
