export function startSearch(): void {}
