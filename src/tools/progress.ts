/** Shows how far a work is once it has lasted two seconds: one line that updates on a terminal, plain lines elsewhere. */
export function progress(name: string, { out = process.stderr, now = Date.now } = {}) {
  const start = now()
  let shown = start
  return {
    step(done: number, total: number) {
      const pause = out.isTTY ? 100 : 2000
      if (now() - start < 2000 || (shown > start && now() - shown < pause)) return
      shown = now()
      const line = `${name}: ${done}/${total}`
      out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    /** Ends the line; says how long the work took when it showed any progress. */
    end() {
      if (shown === start) return
      if (out.isTTY) out.write('\r\u001b[K')
      out.write(`${name}: xong trong ${((now() - start) / 1000).toFixed(1)} giây\n`)
    },
  }
}
