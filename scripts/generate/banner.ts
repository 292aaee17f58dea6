/** The first lines of a generated module. */
export function banner(contract: string): string {
  return `// Generated from ${contract} by \`npm run generate\`. Do not edit.\n`;
}
