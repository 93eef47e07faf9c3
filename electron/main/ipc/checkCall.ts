import { prettifyError } from 'zod'
import { type CallName, contract } from '../../../shared/ipc/contract.ts'

/** A call that the contract does not know in this form. It reached nothing. */
export class CallRefused extends Error {
  override name = 'CallRefused'
}

export interface CheckedCall {
  readonly name: CallName
  readonly args: readonly unknown[]
}

/**
 * What the page sent, as a call of the contract; unknown fields of objects are left out.
 * @throws CallRefused for an unknown name and for arguments that the contract does not take.
 */
export function checkCall(name: unknown, args: unknown): CheckedCall {
  if (!isCallName(name)) throw new CallRefused(`There is no call ${typeof name === 'string' ? name : typeof name}`)
  const parsed = contract[name].args.safeParse(args)
  if (!parsed.success) throw new CallRefused(`${name} does not take these arguments: ${prettifyError(parsed.error)}`)
  return { name, args: parsed.data }
}

/** An own key only: `constructor` and the like are no calls. */
function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
