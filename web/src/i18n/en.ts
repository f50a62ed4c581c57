import type { ar } from './ar.ts'
import { common } from './en/common.ts'
import { reading } from './en/reading.ts'
import { tracing } from './en/tracing.ts'
import type { Text } from './text.ts'

export const en: Readonly<Record<keyof typeof ar, Text>> = { ...common, ...reading, ...tracing }
