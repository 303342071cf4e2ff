import type { APIRoute } from 'astro'
import { getStatus } from '../../catalogue/status-from-astro.ts'

/** The data of `npm run status -- --json`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(getStatus())}\n`)
