import { common } from './ar/common.ts'
import { reading } from './ar/reading.ts'
import { tracing } from './ar/tracing.ts'
import type { Text } from './text.ts'

const words = { ...common, ...reading, ...tracing }

export const ar: Readonly<Record<keyof typeof words, Text>> = words
