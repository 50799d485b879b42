import type { Settings } from '#lib/settings/settings.ts'

/** Where a setting lies in `storage.local`. */
export const settingKey = (field: keyof Settings): string => `settings.${field}`
