/** Where a version of a journey is drawn. */
export const designOf = (key: string, version: number) => `/journeys/${key}/versions/${version}/design`

/** Where a version of a journey is reviewed. */
export const reviewOf = (key: string, version: number) => `/journeys/${key}/versions/${version}/review`

/** Where a journey is launched. */
export const launchOf = (key: string) => `/journeys/${key}/launch`

/** Where a journey is watched, with its launches. */
export const journeyAt = (key: string) => `/journeys/${key}`
