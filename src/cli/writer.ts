/** Writes to a stream that may be slow, or closed by its reader (`| head`), which is no error. */
export function writerTo(out: NodeJS.WriteStream): (text: string) => Promise<void> {
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  return (text) => new Promise((resolve) => out.write(text, () => resolve()))
}
