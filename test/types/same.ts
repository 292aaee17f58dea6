/** Compiles only where the two types are the same, unions and optional properties included. */
export declare function same<A, B>(...unequal: Same<A, B> extends true ? [] : [never]): void;

// The compiler compares two generic functions by whether their bodies are identical for every T.
type Same<A, B> = Identity<A> extends Identity<B> ? true : false;
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- T is what makes the two comparable
type Identity<X> = <T>() => T extends X ? 1 : 2;
