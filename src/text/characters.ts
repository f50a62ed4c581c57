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

const CLASSES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/^[\n\r\u2028\u2029\u0085]$/u, CharacterClass.newline],
  [/^[\p{Z}\t\v\f]$/u, CharacterClass.space],
  // Tatweel lengthens a word and bidi or joining marks steer its drawing: both belong to the word they stand in.
  [/^[\p{M}\u0640\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]$/u, CharacterClass.mark],
  [/^\p{L}$/u, CharacterClass.letter],
  [/^\p{Nd}$/u, CharacterClass.digit],
  [/^\p{C}$/u, CharacterClass.control],
]

function classify(unit: number): CharacterClass {
  const character = String.fromCharCode(unit)
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? CharacterClass.punctuation
}

// Half of a surrogate pair is seen alone here and counts as punctuation: Arabic news has letters in the BMP only.
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000

const TABLE = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  isSurrogate(unit) ? CharacterClass.punctuation : classify(unit),
)

/** The class of one UTF-16 code unit: a table look-up. */
export const characterClass = (unit: number): CharacterClass => TABLE[unit] as CharacterClass
