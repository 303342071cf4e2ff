import { join } from 'node:path'
import { Refusal } from '../../exchange/refusal.ts'
import { eleventy } from './eleventy.ts'
import { hugo } from './hugo.ts'
import type { Subject } from './measure.ts'
import { buildOurs, type Build } from './our-site.ts'
import { samplePages, type Peer } from './peer.ts'
import { buildPeer, installPeer, systemVersion } from './peer-project.ts'
import { sampleGuides } from './sample-guides.ts'
import { makePictures } from './sample-pictures.ts'
import { starlight } from './starlight.ts'
import type { OurPictures } from './our-content.ts'

const peers: Peer[] = [starlight, hugo, eleventy]
const ours: Record<string, OurPictures> = { 'cam-tay': 'drawings', 'cam-tay-photos': 'photos' }

/** Whoever can be compared, in the order of the table. */
export const subjectNames = [...Object.keys(ours), ...peers.map(({ name }) => name)]

export interface Prepared {
  subjects: Subject[]
  /** By program or package. */
  versions: Record<string, string>
}

/** Versions of what the peers need, installed where it was missing; a Refusal that names all that cannot be had. */
async function installPeers(chosen: Peer[], names: string[], folder: string, onStep: (what: string) => void) {
  const versions: Record<string, string> = {}
  const missing = new Map<string, string>()
  for (const peer of chosen) {
    try {
      const version = await systemVersion(peer)
      if (version) versions[peer.name] = version
      onStep(`installing ${peer.name}`)
      await installPeer(peer, join(folder, peer.name))
      Object.assign(versions, peer.packages)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      missing.set(peer.name, error.message)
    }
  }
  if (!missing.size) return versions
  const others = names.filter((name) => !missing.has(name)).join(',') || 'cam-tay'
  const told = [...missing].map(([name, message]) => `${name} is missing. ${message}`)
  throw new Refusal([...told, `Without: npm run bench -- page --only ${others}`].join('\n\n'))
}

/** Installs and builds what is not in `folder` yet. What is missing is found out before anything is built. */
export async function prepareSubjects(
  names: string[],
  folder: string,
  build: Build,
  onStep: (what: string) => void,
): Promise<Prepared> {
  const chosen = peers.filter(({ name }) => names.includes(name))
  const versions = await installPeers(chosen, names, folder, onStep)
  onStep('making the pictures')
  const pictures = await makePictures(join(folder, 'pictures'))
  const subjects: Subject[] = []
  const [first, second] = sampleGuides('vi')
  for (const [name, kind] of Object.entries(ours).filter(([name]) => names.includes(name))) {
    onStep(`building ${name}`)
    const dist = await buildOurs(kind, folder, pictures, build)
    subjects.push({ name, dist, guides: [`/vi/guides/${first!.slug}/`, `/vi/guides/${second!.slug}/`] })
  }
  const { at } = samplePages()[0]!
  for (const peer of chosen) {
    onStep(`building ${peer.name}`)
    const dist = await buildPeer(peer, join(folder, peer.name), pictures, versions[peer.name])
    subjects.push({ name: peer.name, dist, guides: [at(first!.slug), at(second!.slug)] })
  }
  return { subjects, versions }
}
