// Generated from openapi/control/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/v1/apis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the APIs
         * @description What the mock plays, with the operations that a fault can meet and a request to begin with.
         */
        get: operations["listApis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch all sandboxes
         * @description Tells what happens while it happens, of every sandbox, as server-sent events. What is told is stored. The events
         *     are small; read what you want to show. The stream ends when the mock ends.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the last requests that led to no sandbox
         * @description Unknown paths and methods, and requests whose key was missing or refused.
         */
        get: operations["getStrayJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sandboxes
         * @description One line for each key that was used.
         */
        get: operations["listSandboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a sandbox
         * @description The account, the clock, all tasks with their plans, and the ledger.
         */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        /**
         * Delete a sandbox
         * @description Forgets the key and all that belongs to it: account, tasks, snapshots, faults, journal. Its media URLs are not found any
         *     more. The next use of the key opens a new sandbox, with the ids of the first.
         */
        delete: operations["deleteSandbox"];
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
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move, freeze or speed up the clock
         * @description Instants come first: `now`, then `until`, then `advance`, then `frozen` and `speed`. The clock only goes forward.
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
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin anew
         * @description The account as it was opened; no tasks, uploads and faults, the clock at its beginning. Snapshots stay.
         */
        post: operations["resetSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set credits and plan
         * @description Sets what is given and leaves the rest. Refunds that are still to come are added to the new balance.
         */
        post: operations["changeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/capsule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Put the sandbox into a capsule
         * @description One JSON file, from which any mock replays the sandbox byte for byte: to the same requests it gives the same
         *     replies, pictures and clips included, as long as the URLs begin with the same host. There is no API key in it;
         *     what prompts and uploads say is.
         */
        get: operations["getCapsule"];
        /**
         * Replay a capsule
         * @description The key gets the world of the capsule, the user included, in place of all that it had, snapshots and faults too.
         *     Its clock stands still at the instant of the capsule until it is told to run.
         */
        put: operations["loadCapsule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Watch a sandbox
         * @description The events of one sandbox. The stream goes on when the sandbox is removed, and tells when its key is used again.
         */
        get: operations["streamSandboxEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/fork": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give another key the same world
         * @description The other key goes on from the present moment by itself: what happens to one of the two does not reach the other.
         *     It is a user of its own, so its user id, its media URLs and the keys of its uploads are other ones; ids of tasks
         *     are the same, and the same requests get the same ids in both. Snapshots, faults and the journal stay behind.
         */
        post: operations["forkSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * List the faults
         * @description Those that are not used up or expired.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description Where several meet one request, each does its part, and of two that say the same the later one wins; a request's
         *     own `X-Mock-Fault` wins over both. Faults are no part of the account: a restart of the mock forgets them.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * @description Everything works again.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/faults/{faultId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a fault
         * @description The others stay.
         */
        delete: operations["removeFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Show the last requests of a key
         * @description What was asked, what it got, and a command that asks it again. A restart of the mock forgets it, and so does a mock
         *     that keeps 100 000 requests of keys that were used later.
         */
        get: operations["getJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Show the mistakes of a client
         * @description Reads the journal of the key for what a client should not do: polling too fast or after a final status, asking
         *     again too soon after a 429, repeating a paid request whose outcome is unknown, keys and options that the API does
         *     not take, and aliases. The last 1000 requests are read; a reset or a restored snapshot begins anew, and a restart
         *     of the mock forgets them. Of all keys together 100 000 are kept: beyond that the keys that were silent for longest
         *     lose theirs.
         */
        get: operations["getConduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/next": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what becomes of the next tasks
         * @description Each task that is made takes the first one of the queue, whatever API makes it. It wins over the directives of
         *     the prompt and over the key's scenario.
         */
        post: operations["queueOutcome"];
        /**
         * Empty the queue
         * @description Coming tasks are what their prompts and the key say.
         */
        delete: operations["clearOutcomes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots
         * @description Those of this sandbox. They are kept like the sandbox, and deleted with it.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Take a snapshot
         * @description Keeps the present moment, up to 50 of them. A reset leaves them alone.
         */
        post: operations["takeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/snapshots/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a snapshot. */
                snapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description The others stay, and so does the sandbox as it is.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/snapshots/{snapshotId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a snapshot. */
                snapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a snapshot
         * @description Account, tasks, uploads, queue, subscription and clock are what they were; what was made since is gone (404). The
         *     clock shows the instant of the snapshot: it goes on from there if it ran, and stands there if it stood. The same
         *     requests get the same ids again. Faults end; all snapshots and the journal stay.
         */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{key}/tasks/{taskId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what becomes of a task
         * @description Changes the outcome or the end of a task that is not final. Without `endsIn` the end stays where it is, and a
         *     stuck task ends after its typical time from now. A task that waited begins by its end at the latest.
         */
        post: operations["changePlan"];
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
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
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
         * ServedOperation
         * @description An operation of an API.
         */
        ServedOperation: {
            /** @description Its operationId. */
            id: string;
            /** @description Its method, in upper case. */
            method: string;
            /** @description Its path below the API's URL. */
            path: string;
            /** @description The statuses that its contract shows an example of, in order. */
            statuses: number[];
        };
        /**
         * ServedApi
         * @description An API that the mock plays.
         */
        ServedApi: {
            /** @description Its name. */
            name: string;
            /**
             * Format: uri
             * @description Where it is served, without the paths of its operations.
             */
            url: string;
            /** @description A request that needs nothing but a key, as a command to paste. */
            firstCall: string;
            /** @description What can be asked of it. */
            operations: components["schemas"]["ServedOperation"][];
        };
        /**
         * ApiList
         * @description The APIs that the mock plays.
         */
        ApiList: {
            /** @description The version of the mock. */
            version: string;
            /** @description Each under its name, the main one first. */
            apis: components["schemas"]["ServedApi"][];
        };
        /**
         * ControlTokenRequiredError
         * @description The mock was started with a control token, which the request does not show.
         */
        ControlTokenRequiredError: {
            /**
             * ControlTokenRequiredErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "control_token_required";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * NotLocalError
         * @description The request came from elsewhere, and the mock has no control token.
         */
        NotLocalError: {
            /**
             * NotLocalErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "not_local";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
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
         * ChangedEvent
         * @description A sandbox has changed, and the change is stored.
         */
        ChangedEvent: {
            /** @description What to send as `Last-Event-ID` to go on after this event. */
            id: string;
            /**
             * @description Its name.
             * @constant
             */
            event: "changed";
            /**
             * Changed
             * @description What has changed.
             */
            data: {
                /** @description The id of the sandbox. */
                sandbox: string;
                /**
                 * @description What happened to it.
                 * @enum {string}
                 */
                type: "opened" | "clock" | "submitted" | "uploaded" | "canceled" | "account" | "next" | "replanned" | "faults" | "snapshots" | "restored";
                /**
                 * Format: date-time
                 * @description The instant after it on the clock of the sandbox.
                 */
                at: string;
            };
        };
        /**
         * RequestedEvent
         * @description A request was answered, and stands in the journal.
         */
        RequestedEvent: {
            /** @description What to send as `Last-Event-ID` to go on after this event. */
            id: string;
            /**
             * @description Its name.
             * @constant
             */
            event: "requested";
            /**
             * Requested
             * @description The request in a line.
             */
            data: {
                /** @description The id of the sandbox, or null for a request that led to none. */
                sandbox: string | null;
                /** @description Its number in the journal of the sandbox. */
                nth: number;
                /** @description The HTTP method, in upper case. */
                method: string;
                /** @description The path with the API's name and without the query, up to 200 characters; a key in it is masked. */
                path: string;
                /** @description The status of the reply, or null if none arrived. */
                status: number | null;
                /** @description The operationId that it led to, or null. */
                operation: string | null;
            };
        };
        /**
         * RemovedEvent
         * @description A sandbox is gone, because it was deleted or nobody used it for long.
         */
        RemovedEvent: {
            /** @description What to send as `Last-Event-ID` to go on after this event. */
            id: string;
            /**
             * @description Its name.
             * @constant
             */
            event: "removed";
            /**
             * Removed
             * @description Which one.
             */
            data: {
                /** @description The id of the sandbox. */
                sandbox: string;
            };
        };
        /**
         * LostEvent
         * @description More happened than is known any more; read anew what you show.
         */
        LostEvent: {
            /** @description What to send as `Last-Event-ID` to go on after this event. */
            id: string;
            /**
             * @description Its name.
             * @constant
             */
            event: "lost";
            /**
             * Lost
             * @description Nothing more is known.
             */
            data: Record<string, never>;
        };
        /**
         * StreamEvent
         * @description Something that happened.
         */
        StreamEvent: components["schemas"]["ChangedEvent"] | components["schemas"]["RequestedEvent"] | components["schemas"]["RemovedEvent"] | components["schemas"]["LostEvent"];
        /**
         * EventStream
         * @description `text/event-stream` as the HTML standard has it: `id`, `event`, and `data` in one line of JSON. The schema is that of
         *     the sequence of events.
         */
        EventStream: components["schemas"]["StreamEvent"][];
        /**
         * JournalEntry
         * @description A request and what it got.
         */
        JournalEntry: {
            /** @description Its number among the requests of this journal, from 1. */
            nth: number;
            /**
             * Format: date-time
             * @description When it was answered, on the machine's clock.
             */
            at: string;
            /** @description The API that was asked. */
            api: string;
            /** @description The HTTP method, in upper case; HEAD is recorded as GET. */
            method: string;
            /** @description The whole URL. */
            url: string;
            /** @description The operationId that it led to, or null. */
            operation: string | null;
            /** @description Its headers; keys are masked. */
            headers: {
                [key: string]: string;
            };
            /** @description Its body as the mock read it, as JSON and up to 4000 characters, or null. */
            requestBody: string | null;
            /** @description The status of the reply, or null if none arrived. */
            status: number | null;
            /** @description The body of the reply, as JSON and up to 4000 characters, or null. */
            responseBody: string | null;
            /** @description How long the mock worked on it, latencies included. */
            milliseconds: number;
            /** @description What in the request breaks the contract, the one to mend first in front. */
            violations: string[];
            /**
             * @description How the connection was made to fail, or null.
             * @enum {string|null}
             */
            fault: "drop" | "malformed" | "truncated" | null;
            /** @description A command that sends it again, the key in `$KEY`. */
            curl: string;
        };
        /**
         * Journal
         * @description The last requests.
         */
        Journal: {
            /** @description Oldest first; at most 100 are kept. */
            entries: components["schemas"]["JournalEntry"][];
        };
        /**
         * SandboxSummary
         * @description A sandbox in a line.
         */
        SandboxSummary: {
            /** @description Names the sandbox without its key; `id:` and this stand wherever a path takes a key. */
            id: string;
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
            /**
             * Format: date-time
             * @description The present instant of its clock.
             */
            now: string;
            /** @description Credits left. */
            balance: number;
            /** @description How many tasks it has. */
            tasks: number;
            /** @description How many of them are not final. */
            atWork: number;
            /**
             * Format: date-time
             * @description When its key was last used or looked at, on the machine's clock.
             */
            usedAt: string;
        };
        /**
         * SandboxList
         * @description The sandboxes of the mock.
         */
        SandboxList: {
            /** @description All of them, in the order in which their keys were first used. */
            sandboxes: components["schemas"]["SandboxSummary"][];
        };
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
            /** @description Sum of what was given or taken through this API. */
            adjusted: number;
            /** @description Sum of all charges. */
            charged: number;
            /** @description Sum of all refunds. */
            refunded: number;
            /** @description What is left. */
            balance: number;
        };
        /**
         * NextOutcome
         * @description What becomes of a coming task: at most one of `succeed`, `fail` and `stuck`, and how long it takes. What it leaves
         *     open is as the prompt and the key say.
         */
        NextOutcome: {
            /**
             * @description It succeeds, whatever its prompt or key say.
             * @constant
             */
            succeed?: true;
            /** @description It fails; a text is the reason, for APIs that give one. */
            fail?: true | string;
            /**
             * @description It never ends.
             * @constant
             */
            stuck?: true;
            /** @description How long it takes on the clock, whatever the speed: `250ms`, `45s`, `2m`. */
            took?: string;
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
             * Format: date-time
             * @description When it was canceled, or null; it ended then, whatever its plan was.
             */
            canceledAt: string | null;
            /**
             * @description How it ends.
             * @enum {string}
             */
            outcome: "succeeded" | "failed";
            /** @description Why it fails, or null. */
            reason: string | null;
            /** @description URLs of what it made; none before it has succeeded. */
            outputs: string[];
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
            kind: "charge" | "refund" | "adjustment";
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description How many; negative for a charge. */
            credits: number;
            /** @description The task it belongs to, or null for an adjustment through this API. */
            taskId: string | null;
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
            /** @description Names the sandbox without its key; `id:` and this stand wherever a path takes a key. */
            id: string;
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
            /** @description What becomes of coming tasks, the next one first. */
            next: components["schemas"]["NextOutcome"][];
            /** @description All tasks, oldest first. */
            tasks: components["schemas"]["Task"][];
            /** @description All movements of credits up to now, oldest first. */
            ledger: components["schemas"]["LedgerEntry"][];
            /** @description The files that were kept. */
            uploads: components["schemas"]["Upload"][];
        };
        /**
         * SandboxNotFoundError
         * @description There is no such sandbox.
         */
        SandboxNotFoundError: {
            /**
             * SandboxNotFoundErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "sandbox_not_found";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * DeletedSandbox
         * @description The sandbox that is gone.
         */
        DeletedSandbox: {
            /** @description Its API key, masked. */
            deleted: string;
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
            /** @description The id of a task; the clock goes on until it is final, and stays if it is. */
            until?: string;
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
         * TaskNotFoundError
         * @description The sandbox has no such task, or there is no such sandbox.
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
                code: "task_not_found" | "sandbox_not_found";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * ClockRefusedError
         * @description The clock cannot go there.
         */
        ClockRefusedError: {
            /**
             * ClockRefusedErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "clock_backwards" | "task_never_ends";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * AccountChange
         * @description What to set; at least one of these.
         */
        AccountChange: {
            /** @description The balance from now on. The difference is an entry of the ledger. */
            credits?: number;
            /** @description The subscription from now on, for a year of the sandbox's clock, or null for none. */
            plan?: string | null;
        };
        /**
         * CapsuleInstant
         * @description Milliseconds since the epoch on the sandbox's clock, up to the year 2999.
         */
        CapsuleInstant: number;
        /**
         * CapsuleOpened
         * @description The beginning.
         */
        CapsuleOpened: {
            /**
             * @description What happened.
             * @constant
             */
            type: "opened";
            at: components["schemas"]["CapsuleInstant"];
            /** @description The API that opened the sandbox. */
            api: string;
            /**
             * Format: uuid
             * @description The user.
             */
            userId: string;
            /** @description Credits at the beginning. */
            credits: number;
            /** @description Credits that the account was given in all by then. */
            totalCredits: number;
            /**
             * CapsuleSubscription
             * @description The subscription; none without one.
             */
            plan?: {
                /** @description Its name. */
                name: string;
                endsAt: components["schemas"]["CapsuleInstant"];
            };
            /**
             * @description The scenario word in the key.
             * @enum {string}
             */
            scenario?: "invalid" | "broke" | "limited" | "flaky" | "failing" | "disabled" | "expired" | "unscoped" | "free" | "docs";
            /** @description Whether the clock stands still from here on. */
            frozen: boolean;
            /** @description How many times faster than documented tasks are done from here on. */
            speed: number;
        };
        /**
         * CapsuleClockChanged
         * @description The clock was moved, stopped or set going.
         */
        CapsuleClockChanged: {
            /**
             * @description What happened.
             * @constant
             */
            type: "clock";
            at: components["schemas"]["CapsuleInstant"];
            /** @description Whether the clock stands still from here on. */
            frozen: boolean;
            /** @description How many times faster than documented tasks are done from here on. */
            speed: number;
        };
        /**
         * CapsulePlan
         * @description What becomes of a task.
         */
        CapsulePlan: {
            /** @description When work on it begins, or null if never. */
            startsAt: components["schemas"]["CapsuleInstant"] | null;
            /** @description When it ends, or null if never. */
            endsAt: components["schemas"]["CapsuleInstant"] | null;
            /**
             * @description How it ends.
             * @enum {string}
             */
            outcome: "succeeded" | "failed";
            /** @description Why it fails. */
            reason?: string;
        };
        /**
         * CapsuleTask
         * @description A task as it was made.
         */
        CapsuleTask: {
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
            /** @description Credits charged. */
            cost: number;
            createdAt: components["schemas"]["CapsuleInstant"];
            /** @description The id of the request that made it. */
            requestId: string;
            /** @description How long such a task takes by the documents or its prompt, in seconds. */
            typicalSeconds: number;
            plan: components["schemas"]["CapsulePlan"];
            /**
             * CapsuleOutput
             * @description The file that it leaves behind.
             */
            output: {
                /** @description Its name. */
                file: string;
                /** @description As the request said it. */
                aspectRatio?: string;
                /** @description As the request said it. */
                resolution?: string;
                /** @description Length of a clip. */
                seconds?: number;
            };
            /**
             * Format: uuid
             * @description The id of the ledger entry that charged it.
             */
            chargeId: string;
            /** @description The number of that entry. */
            transactionNo: string;
            /** @description What its API wants to see again. */
            extra?: {
                [key: string]: string | number | boolean;
            };
        };
        /**
         * CapsuleSubmitted
         * @description Tasks of one request, and their charge.
         */
        CapsuleSubmitted: {
            /**
             * @description What happened.
             * @constant
             */
            type: "submitted";
            at: components["schemas"]["CapsuleInstant"];
            /** @description The tasks. */
            tasks: components["schemas"]["CapsuleTask"][];
        };
        /**
         * CapsuleUploaded
         * @description Files were kept.
         */
        CapsuleUploaded: {
            /**
             * @description What happened.
             * @constant
             */
            type: "uploaded";
            at: components["schemas"]["CapsuleInstant"];
            /** @description The files. */
            uploads: components["schemas"]["Upload"][];
        };
        /**
         * CapsuleCanceled
         * @description A task was canceled.
         */
        CapsuleCanceled: {
            /**
             * @description What happened.
             * @constant
             */
            type: "canceled";
            at: components["schemas"]["CapsuleInstant"];
            /** @description Its id. */
            taskId: string;
        };
        /**
         * CapsuleAccountChanged
         * @description The account was set.
         */
        CapsuleAccountChanged: {
            /**
             * @description What happened.
             * @constant
             */
            type: "account";
            at: components["schemas"]["CapsuleInstant"];
            /** @description Credits given; negative for those taken. */
            credits: number;
            /**
             * CapsuleSubscription
             * @description The subscription, or null for none any more; as it was without one.
             */
            plan?: {
                /** @description Its name. */
                name: string;
                endsAt: components["schemas"]["CapsuleInstant"];
            } | null;
        };
        /**
         * CapsuleOutcomesQueued
         * @description The queue of outcomes was set.
         */
        CapsuleOutcomesQueued: {
            /**
             * @description What happened.
             * @constant
             */
            type: "next";
            at: components["schemas"]["CapsuleInstant"];
            /** @description The whole queue. */
            outcomes: {
                /**
                 * @description It succeeds.
                 * @constant
                 */
                succeed?: true;
                /**
                 * CapsuleFailure
                 * @description It fails.
                 */
                fail?: {
                    /** @description Why. */
                    reason?: string;
                };
                /**
                 * @description It never ends.
                 * @constant
                 */
                stuck?: true;
                /** @description How long it takes, in milliseconds. */
                took?: number;
            }[];
        };
        /**
         * CapsuleReplanned
         * @description A task got another plan.
         */
        CapsuleReplanned: {
            /**
             * @description What happened.
             * @constant
             */
            type: "replanned";
            at: components["schemas"]["CapsuleInstant"];
            /** @description Its id. */
            taskId: string;
            plan: components["schemas"]["CapsulePlan"];
        };
        /**
         * CapsuleEvent
         * @description Something that happened.
         */
        CapsuleEvent: components["schemas"]["CapsuleOpened"] | components["schemas"]["CapsuleClockChanged"] | components["schemas"]["CapsuleSubmitted"] | components["schemas"]["CapsuleUploaded"] | components["schemas"]["CapsuleCanceled"] | components["schemas"]["CapsuleAccountChanged"] | components["schemas"]["CapsuleOutcomesQueued"] | components["schemas"]["CapsuleReplanned"];
        /**
         * CapsuleUpload
         * @description A file.
         */
        CapsuleUpload: {
            /** @description The key of the upload. */
            key: string;
            /** @description Its bytes in Base64. */
            content: string;
        };
        /**
         * Capsule
         * @description A sandbox as of an instant, by itself: one JSON file that replays it elsewhere. Instants are milliseconds since the
         *     epoch.
         */
        Capsule: {
            /** @description Of this format. */
            version: number;
            /** @description Where the ids of the sandbox come from. */
            seed: string;
            /**
             * CapsuleClock
             * @description Where its time is; how it goes is in the events.
             */
            clock: {
                now: components["schemas"]["CapsuleInstant"];
            };
            /**
             * CapsuleTraffic
             * @description What the limits of a scenario have counted.
             */
            traffic: {
                /** @description All requests. */
                requests: number;
                /** @description Instants of those in the present window, oldest first. */
                recent: components["schemas"]["CapsuleInstant"][];
            };
            /** @description All that happened, oldest first. The first is `opened`, and no other is. */
            events: components["schemas"]["CapsuleEvent"][];
            /** @description The files of all `uploaded` events. */
            uploads: components["schemas"]["CapsuleUpload"][];
        } & {
            /**
             * @description Of this format.
             * @constant
             */
            version: 1;
        };
        /**
         * CapsuleUnavailableError
         * @description There is no capsule of this sandbox.
         */
        CapsuleUnavailableError: {
            /**
             * CapsuleUnavailableErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "capsule_too_large" | "upload_lost";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * CapsuleRefusedError
         * @description The capsule cannot be loaded here.
         */
        CapsuleRefusedError: {
            /**
             * CapsuleRefusedErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "user_taken";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * ForkRequest
         * @description Where the fork goes.
         */
        ForkRequest: {
            /** @description The API key that gets the fork; not one that begins with `id:`. */
            key: string;
            /** @description Whether the fork takes the place of the sandbox that the key has. */
            replace?: boolean;
        };
        /**
         * ForkRefusedError
         * @description The fork is not made.
         */
        ForkRefusedError: {
            /**
             * ForkRefusedErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "key_taken";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * LatencyRange
         * @description Anything between two durations, drawn from the sandbox's seed.
         */
        LatencyRange: {
            /** @description At least. */
            from: string;
            /** @description At most, up to `10m`. */
            to: string;
        };
        /**
         * Fault
         * @description What goes wrong, where, how often and how long.
         */
        Fault: {
            /** @description Its id. */
            id: string;
            /** @description The operation that it meets, by its operationId; without one every operation. */
            operation?: string;
            /** @description How long the reply is held back, in real time, up to `10m`. */
            latency?: string | components["schemas"]["LatencyRange"];
            /** @description The documented reply of this status, before anything happens. It meets the operations that document it. */
            status?: number;
            /** @description Seconds in `Retry-After`, with the status 429 or 503. */
            retryAfter?: number;
            /**
             * @description The connection ends before anything happens.
             * @constant
             */
            drop?: true;
            /**
             * @description The request has its effect, and its reply never arrives.
             * @constant
             */
            dropAfterCommit?: true;
            /**
             * @description The reply ends in the middle of its JSON.
             * @constant
             */
            malformed?: true;
            /**
             * @description The connection ends in the middle of the reply.
             * @constant
             */
            truncated?: true;
            /** @description How likely it meets a request. */
            probability: number;
            /** @description How many requests it has met. */
            met: number;
            /** @description How many requests it can still meet, or null for any number. */
            left: number | null;
            /**
             * Format: date-time
             * @description When it goes, on the sandbox's clock, or null for never.
             */
            expiresAt: string | null;
        };
        /**
         * FaultList
         * @description The faults of a sandbox.
         */
        FaultList: {
            /** @description Those that are not used up or expired, oldest first. */
            faults: components["schemas"]["Fault"][];
        };
        /**
         * FaultRequest
         * @description What goes wrong (at least one of `latency` to `truncated`), where, how often and how long.
         */
        FaultRequest: {
            /** @description The operation that it meets, by its operationId; without one every operation. */
            operation?: string;
            /** @description How long the reply is held back, in real time, up to `10m`. */
            latency?: string | components["schemas"]["LatencyRange"];
            /** @description The documented reply of this status, before anything happens. It meets the operations that document it. */
            status?: number;
            /** @description Seconds in `Retry-After`, with the status 429 or 503. */
            retryAfter?: number;
            /**
             * @description The connection ends before anything happens.
             * @constant
             */
            drop?: true;
            /**
             * @description The request has its effect, and its reply never arrives.
             * @constant
             */
            dropAfterCommit?: true;
            /**
             * @description The reply ends in the middle of its JSON.
             * @constant
             */
            malformed?: true;
            /**
             * @description The connection ends in the middle of the reply.
             * @constant
             */
            truncated?: true;
            /**
             * @description How likely it meets a request, drawn from the sandbox's seed.
             * @default 1
             */
            probability?: number;
            /** @description How many requests it meets at most. */
            times?: number;
            /** @description How long it lasts on the sandbox's clock. */
            expiresIn?: string;
        };
        /**
         * FaultNotFoundError
         * @description The sandbox has no such fault, or there is no such sandbox.
         */
        FaultNotFoundError: {
            /**
             * FaultNotFoundErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "fault_not_found" | "sandbox_not_found";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * ConductRule
         * @description What a client should not do.
         *
         *     - `polls-too-fast`: asks for a task again sooner than the API says.
         *     - `polls-after-final`: asks for a task again that a reply has told to be final.
         *     - `no-back-off`: asks again before the time that a 429 or 503 asked to wait.
         *     - `repeats-paid-request`: sends a request that charges again, without knowing whether the first one did and without
         *       having looked.
         *     - `provider-key`: sends a key of the provider behind the model.
         *     - `unknown-option`: sends a field that the contract does not have.
         *     - `deprecated-alias`: sends a field under another name than its own.
         * @enum {string}
         */
        ConductRule: "polls-too-fast" | "polls-after-final" | "no-back-off" | "repeats-paid-request" | "provider-key" | "unknown-option" | "deprecated-alias";
        /**
         * FindingRequest
         * @description A request of the journal.
         */
        FindingRequest: {
            /** @description Its number in the journal. */
            nth: number;
            /** @description The HTTP method, in upper case. */
            method: string;
            /** @description The path with the name of the API, without a query. */
            path: string;
            /**
             * Format: date-time
             * @description When it came, on the machine's clock.
             */
            at: string;
            /**
             * Format: date-time
             * @description When it came, on the sandbox's clock.
             */
            clock: string;
        };
        /**
         * Finding
         * @description A mistake of the client.
         */
        Finding: {
            rule: components["schemas"]["ConductRule"];
            /**
             * @description Who says that it is a mistake: the API's reference (`documented`), its first-party clients (`observed`), or
             *     nobody but common practice (`decided`).
             * @enum {string}
             */
            provenance: "documented" | "observed" | "decided";
            /** @description What was done, where, and what to do instead. */
            message: string;
            /** @description The requests that show it, in the order in which they came. */
            requests: components["schemas"]["FindingRequest"][];
        };
        /**
         * Conduct
         * @description What a client did that it should not do.
         */
        Conduct: {
            /** @description In the order in which each mistake was first made. */
            findings: components["schemas"]["Finding"][];
            /** @description How many requests of the key were read, since it was opened or reset. */
            seen: number;
            /** @description How many older ones are not in the journal any more. Of their mistakes nothing is said. */
            forgotten: number;
        };
        /**
         * NextOutcomeRequest
         * @description What becomes of the next tasks.
         */
        NextOutcomeRequest: {
            /**
             * @description It succeeds, whatever its prompt or key say.
             * @constant
             */
            succeed?: true;
            /** @description It fails; a text is the reason, for APIs that give one. */
            fail?: true | string;
            /**
             * @description It never ends.
             * @constant
             */
            stuck?: true;
            /** @description How long it takes on the clock, whatever the speed: `250ms`, `45s`, `2m`. */
            took?: string;
            /**
             * @description For how many tasks.
             * @default 1
             */
            times?: number;
        };
        /**
         * NextOutcomes
         * @description What is queued for coming tasks.
         */
        NextOutcomes: {
            /** @description One for each coming task, the next one first. */
            next: components["schemas"]["NextOutcome"][];
        };
        /**
         * Snapshot
         * @description A moment that the sandbox can go back to.
         */
        Snapshot: {
            /** @description Its id. */
            id: string;
            /** @description What it was called, or null. */
            name: string | null;
            /**
             * Format: date-time
             * @description The instant on the sandbox's clock.
             */
            at: string;
            /** @description How many tasks there were. */
            tasks: number;
            /** @description Credits that were left. */
            balance: number;
        };
        /**
         * SnapshotList
         * @description The snapshots of a sandbox.
         */
        SnapshotList: {
            /** @description Those that were not deleted, oldest first. */
            snapshots: components["schemas"]["Snapshot"][];
        };
        /**
         * SnapshotRequest
         * @description What to call it.
         */
        SnapshotRequest: {
            /** @description A name to tell it by. */
            name?: string;
        };
        /**
         * SnapshotRefusedError
         * @description The snapshot is not taken.
         */
        SnapshotRefusedError: {
            /**
             * SnapshotRefusedErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "too_many_snapshots";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * SnapshotNotFoundError
         * @description The sandbox has no such snapshot, or there is no such sandbox.
         */
        SnapshotNotFoundError: {
            /**
             * SnapshotNotFoundErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Machine readable error code.
                 * @enum {string}
                 */
                code: "snapshot_not_found" | "sandbox_not_found";
                /** @description What was wrong, where, and what to do. */
                message: string;
            };
        };
        /**
         * PlanChange
         * @description What becomes of a task at work: at most one of `succeed`, `fail` and `stuck`, and when it ends.
         */
        PlanChange: {
            /**
             * @description It succeeds, whatever its prompt or key say.
             * @constant
             */
            succeed?: true;
            /** @description It fails; a text is the reason, for APIs that give one. */
            fail?: true | string;
            /**
             * @description It never ends.
             * @constant
             */
            stuck?: true;
            /** @description How long from now it ends, whatever the speed; `0s` ends it at once. */
            endsIn?: string;
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
        /** @description The APIs of the mock. */
        ApiList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiList"];
            };
        };
        /** @description The mock was started with a control token, which the request does not show. */
        ControlTokenRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlTokenRequiredError"];
            };
        };
        /** @description The request came from elsewhere, and the mock has no control token. */
        NotLocal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotLocalError"];
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
        /** @description Events as they happen, and a comment every 15 seconds. A reader that lets more than half a megabyte wait is disconnected. */
        EventStream: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/event-stream": components["schemas"]["EventStream"];
            };
        };
        /** @description The last requests that led to no sandbox. */
        StrayJournal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Journal"];
            };
        };
        /** @description The sandboxes of the mock. */
        SandboxList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SandboxList"];
            };
        };
        /** @description The sandbox as it is now. */
        Sandbox: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Sandbox"];
            };
        };
        /** @description There is no such sandbox. */
        SandboxNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SandboxNotFoundError"];
            };
        };
        /** @description The sandbox is gone; the next use of its key opens a new one. */
        DeletedSandbox: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeletedSandbox"];
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
        /** @description The sandbox has no such task, or there is no such sandbox. */
        TaskNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskNotFoundError"];
            };
        };
        /** @description The clock cannot go there. */
        ClockRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ClockRefusedError"];
            };
        };
        /** @description The sandbox after the change. */
        ChangedAccount: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Sandbox"];
            };
        };
        /** @description The capsule. */
        Capsule: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Capsule"];
            };
        };
        /** @description There is no capsule of this sandbox. */
        CapsuleUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CapsuleUnavailableError"];
            };
        };
        /** @description The capsule cannot be loaded here. */
        CapsuleRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CapsuleRefusedError"];
            };
        };
        /** @description The sandbox of the new key. */
        Fork: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Sandbox"];
            };
        };
        /** @description The fork is not made. */
        ForkRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForkRefusedError"];
            };
        };
        /** @description The faults that are left. */
        FaultList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FaultList"];
            };
        };
        /** @description The fault. */
        AddedFault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The sandbox has no such fault, or there is no such sandbox. */
        FaultNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FaultNotFoundError"];
            };
        };
        /** @description The last requests of the key. */
        Journal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Journal"];
            };
        };
        /** @description The mistakes that the requests of the key show. */
        Conduct: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conduct"];
            };
        };
        /** @description What is queued now. */
        NextOutcomes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NextOutcomes"];
            };
        };
        /** @description Nothing is queued any more. */
        NoNextOutcomes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NextOutcomes"];
            };
        };
        /** @description The snapshots that there are. */
        SnapshotList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SnapshotList"];
            };
        };
        /** @description The snapshot. */
        Snapshot: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        /** @description The snapshot is not taken. */
        SnapshotRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SnapshotRefusedError"];
            };
        };
        /** @description The snapshots that are left. */
        RemainingSnapshots: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SnapshotList"];
            };
        };
        /** @description The sandbox has no such snapshot, or there is no such sandbox. */
        SnapshotNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SnapshotNotFoundError"];
            };
        };
        /** @description The task after the change. */
        ChangedTask: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
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
        /**
         * @description The id of the last event that arrived, as a browser's EventSource sends it when it connects again: what happened
         *     since comes first, or `lost` where that is not known any more.
         */
        LastEventId: string;
        /**
         * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
         *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
         */
        Key: string;
        /** @description The API key whose sandbox is meant, percent-encoded, which was used before; or `id:` and the id of a sandbox. */
        UsedKey: string;
        /** @description The id of a fault. */
        FaultId: string;
        /** @description The id of a snapshot. */
        SnapshotId: string;
        /** @description The id of a task, as the API that made it shows it. */
        TaskId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApis: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiList"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            500: components["responses"]["InternalError"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the last event that arrived, as a browser's EventSource sends it when it connects again: what happened
                 *     since comes first, or `lost` where that is not known any more.
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EventStream"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            500: components["responses"]["InternalError"];
        };
    };
    getStrayJournal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["StrayJournal"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            500: components["responses"]["InternalError"];
        };
    };
    listSandboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SandboxList"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            500: components["responses"]["InternalError"];
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API key whose sandbox is meant, percent-encoded, which was used before; or `id:` and the id of a sandbox. */
                key: components["parameters"]["UsedKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedSandbox"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    changeClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
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
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["ClockRefused"];
            500: components["responses"]["InternalError"];
        };
    };
    resetSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            200: components["responses"]["ChangedAccount"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    getCapsule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Capsule"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["CapsuleUnavailable"];
            500: components["responses"]["InternalError"];
        };
    };
    loadCapsule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Capsule"];
            };
        };
        responses: {
            200: components["responses"]["Sandbox"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["CapsuleRefused"];
            500: components["responses"]["InternalError"];
        };
    };
    streamSandboxEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the last event that arrived, as a browser's EventSource sends it when it connects again: what happened
                 *     since comes first, or `lost` where that is not known any more.
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EventStream"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    forkSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForkRequest"];
            };
        };
        responses: {
            200: components["responses"]["Fork"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["ForkRefused"];
            500: components["responses"]["InternalError"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FaultList"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultRequest"];
            };
        };
        responses: {
            200: components["responses"]["AddedFault"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FaultList"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    removeFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a fault. */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FaultList"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["FaultNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    getJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Journal"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    getConduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Conduct"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    queueOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextOutcomeRequest"];
            };
        };
        responses: {
            200: components["responses"]["NextOutcomes"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    clearOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["NoNextOutcomes"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SnapshotList"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SnapshotRequest"];
            };
        };
        responses: {
            200: components["responses"]["Snapshot"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["SnapshotRefused"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a snapshot. */
                snapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RemainingSnapshots"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SnapshotNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a snapshot. */
                snapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["SnapshotNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    changePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a task, as the API that made it shows it. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChange"];
            };
        };
        responses: {
            200: components["responses"]["ChangedTask"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskIsFinal"];
            500: components["responses"]["InternalError"];
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key whose sandbox is meant, percent-encoded; a key that was never used is opened. Or `id:` and the id of a
                 *     sandbox, as the list of sandboxes shows it. A key that itself begins with `id:` is reached by its id.
                 */
                key: components["parameters"]["Key"];
                /** @description The id of a task, as the API that made it shows it. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sandbox"];
            401: components["responses"]["ControlTokenRequired"];
            403: components["responses"]["NotLocal"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskIsFinal"];
            500: components["responses"]["InternalError"];
        };
    };
}
