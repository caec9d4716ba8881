import { answerOf, api } from '../../api/client'
import type { Modeler } from '../modeler/services'
import { download } from './download'

export async function downloadBpmn(modeler: Modeler, key: string): Promise<void> {
  const { xml } = await modeler.saveXML({ format: true })
  download(`${key}.bpmn`, 'application/xml', xml!)
}

export async function downloadPicture(modeler: Modeler, key: string): Promise<void> {
  const { svg } = await modeler.saveSVG()
  download(`${key}.svg`, 'image/svg+xml', svg)
}

/** The element templates in one file, as Camunda Modeler looks for them. */
export async function downloadTemplates(): Promise<void> {
  const templates = await answerOf(api.GET('/api/element-templates'))
  download('tact-element-templates.json', 'application/json', JSON.stringify(templates, null, 2))
}
