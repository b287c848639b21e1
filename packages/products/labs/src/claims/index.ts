export type { Finding, LintInput } from './lint.ts';
export { blocks, lint } from './lint.ts';
export type { ProductName } from './product-name.ts';
export { productName } from './product-name.ts';
export { openWarnings, warningKey } from './record-view.ts';
export {
  ANYWHERE,
  allRules,
  DEFAULT_JURISDICTION,
  JURISDICTIONS,
  nextRuleChange,
  rulesFor,
  rulesVersion,
} from './rules/packs.ts';
export type { Channel, PackId, Rule, Severity, Topic } from './rules/rule.ts';
