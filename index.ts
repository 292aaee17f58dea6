// `understudy`: what a test or a program needs of the mock. Whatever is not here may change at any time.
export { createMock, type Mock, type MockOptions } from './mocks/mock.ts';
export { type SteeredSandbox, SteeringRefused } from './mocks/steered-sandbox.ts';
