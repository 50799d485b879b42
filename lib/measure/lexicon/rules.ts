import type { CategoryId } from '#lib/measure/categories.ts'
import type { WordClass } from './words.ts'

/**
 * A rule: its weight, then the word classes of which a clause must hold one word each. The order of
 * the words in the clause is free (对办公区消毒, 消毒办公区). What weights mean:
 * 4 names this category and no other · 3 a measure, clearly · 2 a measure, if nothing speaks
 * against it (the least that counts) · 1 a hint that tells categories apart, no evidence by itself.
 */
export type Rule = readonly [weight: number, ...classes: WordClass[]]

export const RULES: Record<CategoryId, readonly Rule[]> = {
  'leadership-group': [
    [4.5, 'setUp', 'body'],
    [3, 'bodyRole'],
    [1, 'steer', 'body'],
    [2, 'steer', 'carryOut'],
  ],
  'meetings-deployment': [
    [4, 'hold', 'meeting'],
    [2.5, 'brief', 'partyTopic'],
    [2.5, 'brief', 'reportWhat'],
    [3, 'deploy'],
    [2.5, 'lowerDispatch'],
    [2, 'brief', 'plan'],
  ],
  'plans-documents': [
    [3.5, 'issue', 'plan'],
    [3.5, 'issue', 'notice'],
    [2.2, 'issue', 'steps'],
    [3.5, 'launch', 'response'],
    [3, 'regulate'],
    [2.2, 'issue', 'system'],
    [2, 'carryOut', 'system'],
  ],
  'responsibility-inspection': [
    [3, 'assigned'],
    [2.5, 'assign', 'duty'],
    [4, 'inspect', 'goTo'],
    [3.6, 'inspect'],
    [3, 'assign', 'assigned'],
    [2.4, 'visit', 'place'],
    [4, 'inspect', 'reportWhat'],
    [3.4, 'inspect', 'visit'],
  ],
  'info-reporting': [
    [4, 'reportSystem'],
    [2.5, 'reportUp', 'reportWhat'],
    [2.5, 'reportUp', 'timely'],
    [3, 'timely', 'reportUp', 'reportWhat'],
    [2.6, 'setUp', 'channel'],
  ],
  'screening-registration': [
    [3, 'screen'],
    [2.8, 'register', 'health'],
    [3, 'healthFile'],
    [2.8, 'quarantine'],
    [3.2, 'screen', 'register'],
    [2, 'register', 'frequency'],
    [2, 'register', 'passage'],
  ],
  'temperature-checks': [
    [3.2, 'takeTemperature'],
    [3, 'temperatureOnly', 'frequency'],
    [2.5, 'temperatureOnly', 'register'],
    [2.2, 'temperatureOnly'],
  ],
  'disinfection-hygiene': [
    [3, 'disinfect'],
    [3.3, 'disinfect', 'premises'],
    [3.3, 'disinfect', 'frequency'],
    [2.5, 'clean', 'premises'],
    [2, 'clean', 'carryOut'],
    [2.5, 'clean', 'frequency'],
  ],
  'supplies-funds': [
    [3.2, 'procure', 'supply'],
    [3, 'supplyCare'],
    [3.2, 'fundAct', 'funds'],
    [3, 'give', 'supply'],
    [1, 'supply'],
  ],
  'publicity-education': [
    [3, 'publicise', 'knowledge'],
    [3.2, 'publicise', 'medium'],
    [2.5, 'publicise'],
    [3.2, 'medium', 'display'],
    [2, 'means', 'medium'],
    [1, 'medium'],
    [2.2, 'knowledge', 'teach'],
    [2.5, 'opinion'],
    [2.5, 'medium', 'issue'],
    [2.5, 'medium', 'knowledge'],
    [3, 'opinion', 'carryOut'],
  ],
  'protection-distancing': [
    [2.8, 'conduct'],
    [3, 'cancel', 'gathering'],
  ],
  'duty-roster': [
    [2.6, 'onDuty'],
    [3.2, 'onDuty', 'dutyTime'],
  ],
  'access-control': [
    [4, 'gate', 'setUp'],
    [2.6, 'control', 'passage'],
    [2.2, 'control'],
    [2.5, 'gate', 'control'],
    [2.5, 'gate', 'carryOut'],
    [2.2, 'cancel', 'passage'],
  ],
  'work-resumption': [
    [2.6, 'resume', 'resumption'],
    [1, 'resumption'],
  ],
  'production-supply': [
    [2.5, 'raise', 'produce'],
    [2.2, 'produce', 'carryOut'],
    [1.8, 'raise', 'weakProduce'],
    [1, 'produce'],
  ],
  'aid-donations': [
    [3.4, 'sendAid', 'aidWord'],
    [3.2, 'donate'],
    [1, 'aidWord'],
  ],
  'teams-volunteers': [
    [4, 'setUp', 'team'],
    [3.6, 'setUp', 'post'],
    [2.5, 'volunteer', 'people'],
    [2.2, 'volunteer', 'place'],
    [2.4, 'team', 'people'],
    [2.4, 'team', 'volunteer'],
    [1.2, 'rush', 'people'],
    [2, 'rush', 'partyMembers'],
    [2.8, 'post', 'people'],
    [3, 'volunteer', 'onDuty'],
  ],
  'party-activities': [
    [3, 'partyAct', 'partyVerb'],
    [2.4, 'partyVerb', 'partyTopic'],
    [1.2, 'partyVerb', 'partyMembers'],
    [2.2, 'partyMembers', 'activity'],
    [1, 'partyAct'],
  ],
  'accountability-incentives': [
    [3, 'discipline'],
    [2.8, 'appraise'],
    [2.6, 'reward'],
    [3, 'reward', 'frontLine'],
    [3, 'appraise', 'frontLine'],
    [3, 'discipline', 'frontLine'],
  ],
  'enterprise-support': [
    [4, 'relief', 'rent'],
    [3, 'finance', 'supportVerb'],
    [3, 'support', 'supportVerb'],
    [2, 'support'],
    [2, 'relief', 'finance'],
  ],
  'workers-return-hiring': [
    [3.5, 'transport', 'workers'],
    [3, 'hiring', 'hireVerb'],
    [3, 'hiring', 'workers'],
    [2, 'hiring'],
    [2.8, 'transport', 'hireVerb'],
    [1, 'transport'],
  ],
  'community-services': [
    [3, 'joint', 'community'],
    [3.4, 'livelihood', 'residents'],
    [2.6, 'livelihood'],
  ],
}
