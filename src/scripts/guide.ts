import './keep-step.ts'
import './show-original.ts'
import './speak.ts'
import './offline.ts'
