/** What a UTF-16 code unit can be in a running text. */
export const CharacterClass = {
  space: 0,
  letter: 1,
  digit: 2,
  mark: 3,
  punctuation: 4,
  newline: 5,
  control: 6,
} as const
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass]

// Where two hold, the earlier one does; what none holds is punctuation.
const CLASSES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/[\n\r\u2028\u2029\u0085]+/gu, CharacterClass.newline],
  [/[\p{Z}\t\v\f]+/gu, CharacterClass.space],
  // Tatweel lengthens a word and bidi or joining marks steer its drawing: both belong to the word they stand in.
  [/[\p{M}\u0640\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, CharacterClass.mark],
  [/\p{L}+/gu, CharacterClass.letter],
  [/\p{Nd}+/gu, CharacterClass.digit],
  [/\p{C}+/gu, CharacterClass.control],
]

const UNITS = 0x10000

// Half of a surrogate pair is seen alone here and counts as punctuation: Arabic news has letters in the BMP only.
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000
const STAND_IN = '!'.charCodeAt(0)

/** Every UTF-16 code unit, run by run of one class: to test each alone would be felt when a command starts. */
function tabulate(): Uint8Array {
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => (isSurrogate(unit) ? STAND_IN : unit))
  const all = Buffer.from(units.buffer).toString('utf16le')
  const table = new Uint8Array(UNITS).fill(CharacterClass.punctuation)
  for (const [pattern, kind] of CLASSES.toReversed()) {
    for (const { 0: run, index } of all.matchAll(pattern)) table.fill(kind, index, index + run.length)
  }
  return table
}

const TABLE = tabulate()

/** The class of one UTF-16 code unit: a table look-up. */
export const characterClass = (unit: number): CharacterClass => TABLE[unit] as CharacterClass
