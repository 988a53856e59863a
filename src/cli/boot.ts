#!/usr/bin/env node
import { createRequire } from 'node:module'
import { entryOf } from './compiled.js'

// What is in the build beside this file. Without code for this Node, which is the rule for all but those that it was built with, Node loads it itself.
const load = entryOf(__dirname) ?? createRequire(__filename)
load('./main.cjs')

// The gate reads in this process. That of a commit is done by then: for what is shorter, loading this costs more than it spares. Here and not in the
// program, because the flags that code was compiled with are part of what V8 compares.
const LONG_RUN_MS = 150
if (process.argv[2] === 'gate')
  setTimeout(() => void import('../tiering.js').then(({ createTiering }) => createTiering()?.begin()), LONG_RUN_MS).unref()
