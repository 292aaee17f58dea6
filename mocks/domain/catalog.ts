/**
 * The facts of a contract that the mock computes with. `generated/<api>/catalog.ts` holds them, read
 * from the `x-` extensions of `openapi/<api>/`; nothing here is written twice.
 */
export type Medium = 'image' | 'video';

/** A value that an option may have once it is resolved, as the wire carries it. */
export type Scalar = string | number | boolean;

export interface PriceRow {
  /** Resolved inputs that select the row, compared as strings. Absent: every request. */
  readonly when?: Readonly<Record<string, Scalar>>;
  readonly credits?: number;
  /** Credits for each second of the resolved `duration`, or of `defaultSeconds`. */
  readonly creditsPerSecond?: number;
}

export interface Pricing {
  /** The wire name of the rule, where the API shows one. */
  readonly rule?: string;
  readonly rows: readonly PriceRow[];
  readonly multiply?: readonly {
    readonly when: Readonly<Record<string, Scalar>>;
    readonly by: number;
  }[];
  readonly add?: readonly {
    readonly when: Readonly<Record<string, Scalar>>;
    readonly credits: number;
  }[];
  /** The input that the sum is multiplied by, such as a number of images. */
  readonly times?: string;
  readonly minimum?: number;
  readonly defaultSeconds?: number;
}

export interface OptionFacts {
  readonly default?: unknown;
  readonly aliasOf?: string;
  /** Given spelling → the one the service works with. */
  readonly normalizedTo?: Readonly<Record<string, string>>;
  /** Scenes in which the service does not look at it. */
  readonly ignoredInScenes?: readonly string[];
  /** The only values that the model takes. Absent: no such list. */
  readonly allowed?: readonly Scalar[];
  /** How many items a list may have. */
  readonly maxItems?: number;
}

/** A field of a request, by whose path (`options.duration`, `shots[].id`) it is found. */
export interface FieldFacts {
  /** The path of the field that it is another name of. */
  readonly aliasOf?: string;
  /** Below it anything may stand. */
  readonly open?: boolean;
}

export interface ModelFacts {
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly mediaType: Medium;
  /** Meant when a request names no model of this medium. */
  readonly isDefault?: boolean;
  /** How long a generation typically takes, in seconds. */
  readonly generationSeconds: number;
  readonly supportedScenes?: readonly string[];
  readonly validationLevel?: string;
  /** `required`: only for accounts with a subscription. */
  readonly subscription?: string;
  /** Length of every clip that the model makes, where it has only one. */
  readonly shotSeconds?: number;
  readonly pricing?: Pricing;
  readonly options: Readonly<Record<string, OptionFacts>>;
  /** All that a request for it may have. */
  readonly fields?: Readonly<Record<string, FieldFacts>>;
}

export interface UploadFacts {
  readonly maxFiles: number;
  readonly maxBytes: number;
  readonly contentTypes: readonly string[];
}

export type Provenance = 'documented' | 'observed' | 'decided';

/** Of an operation that is asked again and again until a task is final. */
export interface PolledFacts {
  /** That it is polled until then, and no longer. */
  readonly provenance: Provenance;
  /** Where a request names its tasks: `path.taskId`, `query.task_id`, `body.taskIds[].taskId`. */
  readonly taskIds: string;
  /** From one request to the next, at the documented pace of tasks. */
  readonly pace: { readonly leastSeconds: number; readonly provenance: Provenance };
}

/** Of an operation that charges the account. */
export interface PaidFacts {
  readonly provenance: Provenance;
  /** The operations that tell whether it did. */
  readonly lookAt?: readonly string[];
  /** Statuses of 500 and above after which the API says to ask again. */
  readonly repeatAfter?: readonly number[];
}

export interface OperationFacts {
  readonly method: string;
  readonly path: string;
  readonly upload?: UploadFacts;
  readonly polled?: PolledFacts;
  readonly paid?: PaidFacts;
  /** All that its JSON body may have, whatever the model. */
  readonly fields?: Readonly<Record<string, FieldFacts>>;
  /** The most that it takes as JSON; 1 MiB unless said. */
  readonly maxBodyBytes?: number;
}

/** The documentation's own account: what the `docs` scenario plays. */
export interface Story {
  readonly userId?: string;
  readonly credits: number;
  readonly totalCredits?: number;
  readonly plan?: string;
  readonly planEndsAt?: string;
  readonly startsAt: string;
  readonly tasks: readonly StoryTask[];
}

export interface StoryTask {
  readonly createdAt: string;
  readonly id: string;
  readonly requestId?: string;
  readonly seconds: number;
  readonly outcome: 'success' | 'failed';
  /** File names. */
  readonly outputs: readonly string[];
  readonly usage?: { readonly id: string; readonly transactionNo: string };
}

export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What the API is assumed to say to a request that no operation matches. */
export interface Unmatched {
  readonly status: number;
  readonly code: string | number;
}

export interface Catalog {
  readonly api: string;
  /** What documented keys begin with. */
  readonly keyPrefix?: string;
  readonly models: Readonly<Record<string, ModelFacts>>;
  readonly operations: Readonly<Record<string, OperationFacts>>;
  readonly docsStory?: Story;
  readonly rateLimit?: RateLimit;
  /** Who says that a 429 tells how long to wait. */
  readonly retryAfterProvenance?: Provenance;
  /** Keys of the providers behind the models, which a request must not have unless its model lists them. */
  readonly providerKeys?: {
    readonly provenance: Provenance;
    readonly names: readonly string[];
  };
  /** Who says that fields which the contract does not list are ignored. */
  readonly unknownFields?: { readonly provenance: Provenance };
  /** What a model without a price of its own costs. */
  readonly fallbackPricing?: Pricing;
  readonly unmatched: { readonly notFound: Unmatched; readonly methodNotAllowed: Unmatched };
}
