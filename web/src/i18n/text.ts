/** Words of the interface; with the forms that a number asks for, where they speak of a number. */
export type Text = string | Plural
export type Plural = { readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string }
export type Values = Readonly<Record<string, string | number>>

/** The text with its values in place of `{name}`; the form goes by the value called `n`. */
export function worded(text: Text, values: Values, rules: Intl.PluralRules, numbers: Intl.NumberFormat): string {
  const form = typeof text === 'string' ? text : (text[rules.select(Number(values.n))] ?? text.other)
  return form.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'number' ? numbers.format(value) : value
  })
}
