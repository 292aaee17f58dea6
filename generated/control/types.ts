// Generated from openapi/control/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/v1/sandboxes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Show a sandbox
         * @description The account, the clock, all tasks with their plans, and the ledger.
         */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move, freeze or speed up the clock
         * @description Instants come first: `now`, then `advance`, then `frozen` and `speed`. The clock only goes forward.
         *     A new speed reaches running tasks as well: it divides what is left of them.
         */
        post: operations["changeClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin anew
         * @description The account as it was opened; no tasks, no uploads, the clock at its beginning.
         */
        post: operations["resetSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/tasks/{taskId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task
         * @description Ends a task that is not final and refunds it.
         */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Clock
         * @description Where the sandbox's time is and how it goes.
         */
        Clock: {
            /**
             * Format: date-time
             * @description The present instant.
             */
            now: string;
            /** @description Whether it stands still. */
            frozen: boolean;
            /** @description How many times faster than documented tasks are done. */
            speed: number;
        };
        /**
         * Credits
         * @description What the account began with, spent and has left.
         */
        Credits: {
            /** @description Credits at the beginning. */
            opening: number;
            /** @description Sum of all charges. */
            charged: number;
            /** @description Sum of all refunds. */
            refunded: number;
            /** @description What is left. */
            balance: number;
        };
        /**
         * Task
         * @description A task and what will become of it.
         */
        Task: {
            /** @description Its id. */
            id: string;
            /** @description The API that made it. */
            api: string;
            /** @description The model asked for. */
            model: string;
            /**
             * @description What it makes.
             * @enum {string}
             */
            medium: "image" | "video";
            /** @description How it makes it, in the API's word. */
            scene: string;
            /** @description The prompt. */
            prompt: string;
            /**
             * @description Where it stands, in the mock's words; each API has its own.
             * @enum {string}
             */
            status: "queued" | "running" | "succeeded" | "failed" | "canceled";
            /** @description From 0 to 100. */
            progress: number;
            /** @description Credits charged. */
            cost: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When work on it begins, or null if never.
             */
            startsAt: string | null;
            /**
             * Format: date-time
             * @description When it ends, or null if never.
             */
            endsAt: string | null;
            /**
             * @description How it ends.
             * @enum {string}
             */
            outcome: "succeeded" | "failed";
            /** @description Why it fails, or null. */
            reason: string | null;
        };
        /**
         * LedgerEntry
         * @description A movement of credits.
         */
        LedgerEntry: {
            /**
             * @description Which way the credits went.
             * @enum {string}
             */
            kind: "charge" | "refund";
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description How many; negative for a charge. */
            credits: number;
            /** @description The task it belongs to. */
            taskId: string;
        };
        /**
         * Upload
         * @description A file that was kept.
         */
        Upload: {
            /** @description The end of its URL. */
            key: string;
            /** @description Its MIME type. */
            contentType: string;
            /** @description Its size in bytes. */
            size: number;
        };
        /**
         * Sandbox
         * @description The world of one API key as of its present instant.
         */
        Sandbox: {
            /** @description The API key, masked. */
            key: string;
            /**
             * Format: uuid
             * @description The user that the key belongs to.
             */
            userId: string;
            /** @description The API that opened the sandbox. */
            api: string;
            /** @description The scenario word in the key, or null. */
            scenario: string | null;
            clock: components["schemas"]["Clock"];
            credits: components["schemas"]["Credits"];
            /** @description The subscription, or null. */
            plan: string | null;
            /** @description All tasks, oldest first. */
            tasks: components["schemas"]["Task"][];
            /** @description All movements of credits up to now, oldest first. */
            ledger: components["schemas"]["LedgerEntry"][];
            /** @description The files that were kept. */
            uploads: components["schemas"]["Upload"][];
        };
        /**
         * InternalErrorError
         * @description The mock made a mistake.
         */
        InternalErrorError: {
            /**
             * InternalErrorErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "internal_error";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * ClockChange
         * @description What to do with the clock; at least one of these.
         */
        ClockChange: {
            /**
             * Format: date-time
             * @description The instant to go to; not before the present one.
             */
            now?: string;
            /** @description How far to go forward: `250ms`, `45s`, `2m`, `1h`, `1m30s`. */
            advance?: string;
            /** @description Whether the clock stands still. */
            frozen?: boolean;
            /** @description How many times faster than documented tasks are done. */
            speed?: number;
        };
        /**
         * InvalidRequestError
         * @description The request is not understood.
         */
        InvalidRequestError: {
            /**
             * InvalidRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "invalid_request";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * ClockBackwardsError
         * @description The clock was asked to go back.
         */
        ClockBackwardsError: {
            /**
             * ClockBackwardsErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "clock_backwards";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * TaskNotFoundError
         * @description The sandbox has no such task.
         */
        TaskNotFoundError: {
            /**
             * TaskNotFoundErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "task_not_found";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * TaskIsFinalError
         * @description The task has ended already.
         */
        TaskIsFinalError: {
            /**
             * TaskIsFinalErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "task_is_final";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
    };
    responses: {
        /** @description The sandbox as it is now. */
        Sandbox: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Sandbox"];
            };
        };
        /** @description The mock made a mistake. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalErrorError"];
            };
        };
        /** @description The sandbox after the change. */
        ChangedClock: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Sandbox"];
            };
        };
        /** @description The request is not understood. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequestError"];
            };
        };
        /** @description The clock was asked to go back. */
        ClockBackwards: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ClockBackwardsError"];
            };
        };
        /** @description The sandbox has no such task. */
        TaskNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskNotFoundError"];
            };
        };
        /** @description The task has ended already. */
        TaskIsFinal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskIsFinalError"];
            };
        };
    };
    parameters: {
        /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
        Key: string;
        /** @description The id of a task, as the API that made it shows it. */
        TaskId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            500: components["responses"]["InternalError"];
        };
    };
    changeClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            200: components["responses"]["ChangedClock"];
            400: components["responses"]["InvalidRequest"];
            409: components["responses"]["ClockBackwards"];
            500: components["responses"]["InternalError"];
        };
    };
    resetSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            500: components["responses"]["InternalError"];
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded. A key that was never used is opened. */
                key: components["parameters"]["Key"];
                /** @description The id of a task, as the API that made it shows it. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskIsFinal"];
            500: components["responses"]["InternalError"];
        };
    };
}
