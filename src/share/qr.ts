import { encode } from 'uqr'

/** White squares around a code, as readers need them. */
const quiet = 4

type Level = 'L' | 'M' | 'Q' | 'H'

/** Rows of a QR code with its white border, true for black. `level` is the least correction; more is used where it costs no room. */
export const qrMatrix = (text: string, { level = 'Q' }: { level?: Level } = {}): boolean[][] =>
  encode(text, { ecc: level, boostEcc: true, border: quiet }).data

/** Black runs of each row: `[x, y, length]` in squares. */
export const qrRuns = (matrix: boolean[][]): [x: number, y: number, length: number][] =>
  matrix.flatMap((row, y) =>
    [
      ...row
        .map((black) => (black ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ 0: run, index }): [number, number, number] => [index, y, run.length]),
  )

/** One stroke through the black runs, each row in the middle of its squares: `M4 4.5h7m1 0h2…`. */
function pathOf(runs: [x: number, y: number, length: number][]) {
  let [atX, atY] = [0, 0]
  return runs
    .map(([x, y, length], index) => {
      const move = index ? `m${x - atX} ${y - atY}`.replace(/ -/, '-') : `M${x} ${y + 0.5}`
      ;[atX, atY] = [x + length, y]
      return `${move}h${length}`
    })
    .join('')
}

const drawn = new Map<string, string>()

/** A QR code as SVG, black on white with its white border, in as few bytes as it takes; its size is for styles to give. */
export function qrSvg(text: string, options: { level?: Level } = {}): string {
  // The code of a guide stands on its page, its share page and its first screen.
  const key = `${options.level ?? ''} ${text}`
  const svg = drawn.get(key) ?? draw(text, options)
  drawn.set(key, svg)
  return svg
}

function draw(text: string, options: { level?: Level }): string {
  const matrix = qrMatrix(text, options)
  const side = matrix.length
  return (
    `<svg class="qr" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${pathOf(qrRuns(matrix))}"/></svg>`
  )
}
