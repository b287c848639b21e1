export type { Finding, LintInput } from './lint.ts';
export { blocks, lint } from './lint.ts';
export {
  allRules,
  DEFAULT_JURISDICTION,
  JURISDICTIONS,
  nextRuleChange,
  rulesFor,
  rulesVersion,
} from './rules/packs.ts';
export type { Channel, PackId, Rule, Severity, Topic } from './rules/rule.ts';
