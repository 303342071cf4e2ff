import { it, onTestFinished } from 'vitest'
import { serveFolder } from '../../../src/serve/server.ts'
import { expectRightAnswers } from '../../tools/answers.ts'
import { sampleSite } from '../../tools/sample-site.ts'

it('the server of npm start answers as nginx and Apache do', async () => {
  const { dist } = await sampleSite()
  const server = await serveFolder(dist, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  await expectRightAnswers(server.port, dist, ['br', 'gzip', 'identity'])
})
