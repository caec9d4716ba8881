import type { Services } from '../modeler/services'
import { AppendStep } from './append-step'
import { BranchExits } from './branch-exits'
import { ReplaceStep } from './replace-step'

class StepCommands {
  static $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler('step.append', AppendStep as never)
    commandStack.registerHandler('step.replace', ReplaceStep as never)
  }
}

/** The commands by which steps come into a diagram and change their kind. */
export const stepsModule = {
  __init__: ['stepCommands', 'branchExits'],
  stepCommands: ['type', StepCommands],
  branchExits: ['type', BranchExits],
}
