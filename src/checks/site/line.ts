interface Located {
  sourceCodeLocation?: { startLine: number } | null
}

/** Line of an element in its file; 0 when the parser made it up. */
export const lineOf = (element: unknown) => (element as Located).sourceCodeLocation?.startLine ?? 0

/** Line of an offset in a text. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length
