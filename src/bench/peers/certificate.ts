import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run-program.ts'

const hint = 'HTTP/2 needs a certificate, which openssl makes: apt-get install openssl, or brew install openssl.'

export interface Certificate {
  key: Buffer
  cert: Buffer
}

/** A certificate for localhost, of two days, that nobody has to trust. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-tls-'))
  try {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const files = ['-keyout', 'key.pem', '-out', 'cert.pem']
    await runProgram(['openssl', 'req', '-x509', ...curve, '-days', '2', ...names, ...files], folder, hint)
    const [key, cert] = await Promise.all(['key.pem', 'cert.pem'].map((file) => readFile(join(folder, file))))
    return { key: key!, cert: cert! }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
