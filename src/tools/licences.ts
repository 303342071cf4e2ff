import { readFileSync, writeFileSync } from 'node:fs'
import { alignColumns } from '../bench/table.ts'
import { judge, packagesOf, type Rules } from '../licences/judge.ts'
import { notice } from '../licences/notice.ts'
import { licenceTexts } from '../licences/texts.ts'
import { command } from './command.ts'

const help = `npm run licences

Xem giấy phép của mọi gói (package-lock.json) có được .config/licences.json cho phép không, và public/licences.txt, tệp kể giấy
phép của những gì người đọc nhận được, có đúng không.

  -- --list    in cả danh sách: gói, bản, giấy phép
  -- --json    danh sách dạng JSON
  -- --write   ghi lại public/licences.txt`

const NOTICE = 'public/licences.txt'

await command(help, { list: { type: 'boolean' }, json: { type: 'boolean' }, write: { type: 'boolean' } }, (given) => {
  const rules = JSON.parse(readFileSync('.config/licences.json', 'utf8')) as Rules
  const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const text = notice(rules.shipped, licenceTexts())
  if (given.write) writeFileSync(NOTICE, text)
  if (given.json) console.log(JSON.stringify(packages, null, 2))
  else if (given.list)
    console.log(alignColumns(packages.map(({ name, version, licence = '?' }) => [name, version, licence])))
  const problems = judge(packages, rules)
  if (readFileSync(NOTICE, 'utf8') !== text) problems.push(`${NOTICE} is not up to date: npm run licences -- --write`)
  for (const problem of problems) console.error(problem)
  if (!given.json) console.log(`${packages.length} packages, ${problems.length} problems`)
  return problems.length ? 1 : 0
})
