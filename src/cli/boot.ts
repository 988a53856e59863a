#!/usr/bin/env node
import { createRequire } from 'node:module'
import { entryOf } from './compiled.js'

// What is in the build beside this file. Without code for this Node, which is the rule for all but those that it was built with, Node loads it itself.
const load = entryOf(__dirname) ?? createRequire(__filename)
load('./main.cjs')
