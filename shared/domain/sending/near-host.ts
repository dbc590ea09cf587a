/**
 * This machine and the office network, where a box under the desk or a phone as gateway has no certificate: only there may
 * a password go unencrypted. `host` as in an address; an IPv6 one with or without brackets.
 */
export function isNearHost(host: string): boolean {
  const name = host.toLowerCase()
  return nearAddress.test(name) || /^[a-z0-9-]+\.local$/.test(name)
}

const nearAddress =
  /^(localhost|\[?::1\]?|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+)$/
