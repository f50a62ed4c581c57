// Apart from the schema: the command line offers them as choices, and need not load the schema for that.

export const EDGE_KINDS = ['credited', 'uncredited', 'common-source'] as const
export const DECISION_KINDS = ['merge', 'split', 'relabel'] as const
