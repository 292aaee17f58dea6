/** A contract that breaks one house rule once, or keeps it. */
export interface RuleCase {
  readonly given: string;
  readonly rule: string;
  /** The components or the paths of a contract, as YAML. */
  readonly yaml: string;
  /** What the rule says; nothing when the contract is as it should be. */
  readonly want: readonly string[];
}
