import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { insertRows, RowInserter } from './insert-rows.ts'

function numbers() {
  const db = new Database(':memory:')
  db.exec('create table numbers (number integer primary key, name text)')
  return db
}

const rowsUpTo = (count: number) => Array.from({ length: count }, (_, n) => [n, `no ${n}`])

describe('inserting rows many at a time', () => {
  test.each([0, 1, 15, 16, 17, 32, 50])('all of %i rows arrive', (count) => {
    const db = numbers()
    insertRows(db, 'insert or fail into numbers (number, name)', 2, rowsUpTo(count).flat())
    expect(db.prepare('select number, name from numbers').raw().all()).toEqual(rowsUpTo(count))
  })

  test('what all rows begin with is said once, quotes and all', () => {
    const db = numbers()
    const wide = Array.from({ length: 20 }, (_, n) => n)
    insertRows(db, 'insert or fail into numbers (name, number)', 1, wide, ["O'Neill"])
    expect(db.prepare('select name, count(*) from numbers group by 1').raw().all()).toEqual([["O'Neill", 20]])
  })

  test('a row that is there already fails, or is passed over where that is asked for', () => {
    const db = numbers()
    insertRows(db, 'insert or fail into numbers (number, name)', 2, [7, 'first'])
    expect(() =>
      insertRows(db, 'insert or fail into numbers (number, name)', 2, rowsUpTo(20).flat()),
    ).toThrow('UNIQUE')
    insertRows(db, 'insert or ignore into numbers (number, name)', 2, rowsUpTo(20).flat())
    expect(db.prepare('select count(*) from numbers').pluck().get()).toBe(20)
    expect(db.prepare('select name from numbers where number = 7').pluck().get()).toBe('first')
  })
})

describe.each(['on', 'off'])('rows that come one at a time, foreign keys %s', (foreignKeys) => {
  test.each([0, 1, 15, 16, 17, 50])('all of %i rows are there in the end', (count) => {
    const db = numbers()
    db.pragma(`foreign_keys = ${foreignKeys}`)
    const inserter = new RowInserter(db, 'insert or fail into numbers (number, name)', 2)
    for (const row of rowsUpTo(count)) inserter.add(row)
    inserter.finish()
    inserter.finish()
    expect(db.prepare('select number, name from numbers').raw().all()).toEqual(rowsUpTo(count))
  })
})
