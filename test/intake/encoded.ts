/** The bytes of a text in a charset of one byte a character. */
export function encoded(text: string, charset: string): Buffer {
  const decoder = new TextDecoder(charset)
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Uint8Array.from(text, (character) => byteOf.get(character) ?? 63))
}
