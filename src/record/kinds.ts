// Apart from the schema: the page in the browser offers them as choices, and need not load the schema for that.

export const ENTITY_KINDS = ['person', 'organization', 'country', 'place', 'group', 'document'] as const
export const MENTION_FORMS = ['name', 'role', 'nationality', 'metonym', 'description', 'pronoun'] as const
export const MODES = ['direct', 'mixed', 'indirect'] as const
export const STANCES = [
  'say',
  'announce',
  'confirm',
  'deny',
  'accuse',
  'claim-responsibility',
  'allege',
  'believe',
  'hope',
  'warn',
  'threaten',
  'promise',
  'demand',
  'propose',
  'agree',
  'reject',
  'thank',
  'condemn',
  'praise',
  'admit',
  'report',
] as const
