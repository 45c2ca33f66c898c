/** Hands a text to the browser as a file to keep. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has to have begun before the address may go
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
