import { expect, test } from 'vitest'
import { contentSecurityPolicy, withNonce } from '../../../electron/main/contentSecurityPolicy.ts'

test('the policy allows the page’s own files and nothing else', () => {
  const directives = new Map(
    contentSecurityPolicy('bm9uY2U=')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  )
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'nonce-bm9uY2U='"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  })
})

const pages: readonly [string, string][] = [
  ['<!doctype html><html><head><title>a</title></head>', '<head><meta property="csp-nonce" nonce="n$1"><title>'],
  ['<html><HEAD lang="zh"><title>a</title></HEAD>', '<HEAD lang="zh"><meta property="csp-nonce" nonce="n$1"><title>'],
]
test.each(pages)('the nonce stands first in the head of %s', (html, start) => {
  expect(withNonce(html, 'n$1')).toContain(start)
})

test('a <header> is no head', () => {
  expect(withNonce('<body><header></header></body>', 'n')).toBe('<body><header></header></body>')
})
