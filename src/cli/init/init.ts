import { createInterface } from 'node:readline/promises'
import { UsageError } from '../../contract/index.js'
import type { Language } from '../../report/index.js'
import { printable } from '../../report/print.js'
import { repositoryOf, tellGit } from '../../sources/git/index.js'
import { EXIT, type Host } from '../api.js'
import { messagesOf } from '../messages.js'
import { languageOf } from '../settings.js'
import { planConfig, writeConfig } from './config-file.js'
import { carryOut, planHook } from './hook.js'

/**
 * `sekisho init`: the hook and a config, after asking. Run again it finds its work done.
 * @throws UsageError where there is no repository, nobody to ask, or a file that cannot be written
 */
export async function init(flags: { lang?: Language; yes?: true }, host: Host, version: string): Promise<number> {
  const m = messagesOf(languageOf(flags.lang, {}, host))
  const say = (text: string): void => void host.stdout.write(`${text}\n`)
  const repository = repositoryOf(host.cwd, host.env)
  const top = (await tellGit(repository, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '')
  const [hook, config] = await Promise.all([planHook(repository, top), planConfig(top, version)])
  const path = printable(hook.path)

  if (hook.do === 'nothing') say(m.initThere(path))
  if (hook.do === 'write') say(m.initWrite(path))
  if (hook.do === 'append') say(m.initAppend(path))
  say(config === undefined ? m.initThere('.sekisho.json') : m.initWrite(config.path))
  // What a person has to do by hand stands last, where it is seen.
  const tell = (): void => {
    if (hook.do === 'tell') say(`${m.initTell(path)}\n\n${hook.content}`)
    if (hook.isOff === true) say(m.initOff(path))
  }

  const writesHook = hook.do === 'write' || hook.do === 'append'
  if (!writesHook && config === undefined) {
    say(m.initNothing)
    tell()
    return EXIT.DONE
  }
  if (flags.yes !== true && !(await isAgreed(host, m.initAsk, m.initNeedsYes))) {
    say(m.initKept)
    return EXIT.DONE
  }
  if (writesHook) await orExplain(carryOut(hook, top), m.initFailed(path))
  if (config !== undefined) await orExplain(writeConfig(top, config), m.initFailed(config.path))
  if (hook.do !== 'tell' && hook.isOff !== true) say(m.initDone)
  tell()
  return EXIT.DONE
}

/** @throws UsageError where nobody can be asked */
async function isAgreed({ stdin, stdout }: Host, question: string, needsYes: string): Promise<boolean> {
  if ((stdin as { isTTY?: boolean }).isTTY !== true || stdout.isTTY !== true) throw new UsageError(needsYes)
  const terminal = createInterface({ input: stdin, output: stdout })
  try {
    return /^(?:y(?:es)?|はい)?$/i.test((await terminal.question(question)).trim())
  } finally {
    terminal.close()
  }
}

async function orExplain(work: Promise<void>, sentence: string): Promise<void> {
  try {
    await work
  } catch {
    throw new UsageError(sentence)
  }
}
