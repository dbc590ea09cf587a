import { join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, pageAsset, pageHeaders } from './desktop-page.ts'

describe('pageAsset', () => {
  test('the root and every route are the page itself', () => {
    expect(pageAsset('/')?.file).toBe('index.html')
    expect(pageAsset('/buyers/0198f2c0-0000-7000-8000-000000000000')?.file).toBe('index.html')
  })

  test('a file comes with its type; one with a hash in its name may be kept', () => {
    expect(pageAsset('/assets/index-BO7wgipI.js')).toEqual({
      file: 'assets/index-BO7wgipI.js',
      contentType: 'text/javascript; charset=utf-8',
      immutable: true,
    })
    expect(pageAsset('/assets/inter.woff2')?.immutable).toBe(false)
  })

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd.txt',
    '/assets/..%5c..%5cpackage.json',
    '/.env',
    '/assets/.git/config.txt',
    '/C:/windows/win.txt',
    '/index.html%00.txt',
    '/%ff.txt',
    '/rapport.db',
    '/rapport.sqlite',
  ])('refuses %s', (path) => expect(pageAsset(path)).toBeNull())

  test('no path leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2f',
        '%5c',
        '/',
        '\\',
        '//',
        'assets',
        'a.js',
        '%00',
        ':',
        '%25%32%65',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const asset = pageAsset(`/${pieces.join('/')}`)
        if (!asset) return
        const path = relative('/srv/renderer', join('/srv/renderer', asset.file))
        expect(path.split(sep)).not.toContain('..')
        expect(path.startsWith(sep)).toBe(false)
      }),
    )
  })
})

test('no script but our own files may run', () => {
  const policy = contentSecurityPolicy()
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self'(;|$)/)
  expect(policy).not.toContain('unsafe-eval')
  expect(pageHeaders({ file: 'index.html', contentType: 'text/html', immutable: false })).toMatchObject({
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  })
})
