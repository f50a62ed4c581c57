import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly isRequired?: boolean
  readonly type?: string
  /** Lines of a field for long texts. */
  readonly rows?: number
  readonly dir?: 'auto' | 'ltr'
}

/** A field with its name above it and what it takes below. */
export const Field = ({ label, hint, type, rows, dir = 'auto', ...field }: FieldProps) => (
  <TextField className="field" {...field} {...(type && { type })}>
    <Label>{label}</Label>
    {rows ? <TextArea rows={rows} dir={dir} /> : <Input dir={field.value ? dir : undefined} />}
    {hint && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error" />
  </TextField>
)
