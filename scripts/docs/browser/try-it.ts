export function openTryIt(_button: HTMLElement): void {}
