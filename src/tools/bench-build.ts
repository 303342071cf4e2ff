import { benchBuild } from '../bench/build/run.ts'
import { buildTable } from '../bench/build/table.ts'
import { Refusal } from '../exchange/refusal.ts'

interface Given {
  sizes?: string | undefined
  media?: string | undefined
  check?: string | undefined
  json?: boolean | undefined
}

function numbers(name: string, given: string | undefined, otherwise: string): number[] {
  const text = given ?? otherwise
  const all = text.split(',').filter(Boolean)
  const wrong = all.find((part) => !/^[1-9]\d{0,3}$/.test(part))
  if (wrong !== undefined) throw new Refusal(`--${name} ${wrong}: viết số bài từ 1 đến 9999, cách nhau bằng dấu phẩy.`)
  return all.map(Number)
}

/** Builds made libraries and prints what each build cost. */
export async function runBuildBench(given: Given): Promise<number> {
  const sizes = numbers('sizes', given.sizes, '24,250,1000')
  const media = numbers('media', given.media, '')
  const check = numbers('check', given.check, '')
  const bench = await benchBuild({ sizes, media, check, onProgress: (what) => console.error(`${what}…`) })
  console.log(given.json ? JSON.stringify(bench.rows, null, 2) : buildTable(bench))
  return bench.checked.some(({ differences }) => differences.length) ? 1 : 0
}
