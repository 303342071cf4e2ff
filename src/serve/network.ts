import type { NetworkInterfaceInfo } from 'node:os'

// bridges of containers and virtual machines: no phone reaches them
const virtual = /^(docker|br-|veth|virbr|vmnet|vEthernet|utun|tun|tap|zt|tailscale)/i

const likelyHome = (address: string) => (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2)

/** The IPv4 addresses by which other devices of the local network reach this machine, the likeliest first. */
export const lanAddresses = (interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>) =>
  Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
    .sort((a, b) => likelyHome(a) - likelyHome(b) || a.localeCompare(b, 'en'))
