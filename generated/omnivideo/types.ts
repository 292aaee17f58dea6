// Generated from openapi/omnivideo/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/v1/tasks/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a task
         * @description Makes an image or a video. The price is charged at once; the task is then read with `getTask` until
         *     `task_status` is 3 or 4, and a failed task is refunded.
         *
         *     A refusal has HTTP status 200 too, with `code` 0. Checks come in this order (decided): key, body,
         *     `model_id`, `prompt`, the other fields, balance.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description The state of a task. Poll until `task_status` is 3 (success) or 4 (failed). An id that this key does
         *     not know is a business failure: HTTP status 200 with `code` 0.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
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
        /** @description What to make. Required and not blank (decided). No upper bound is documented. */
        Prompt: string;
        /**
         * Format: uri
         * @description The address of a picture, http or https (decided).
         */
        SourceImageUrl: string;
        /**
         * @description Pictures to start from. An empty list, like none, means that the prompt alone is used. How many are
         *     allowed is not documented, so there is no bound.
         * @default []
         */
        ImageUrls: components["schemas"]["SourceImageUrl"][];
        /**
         * @description Shape of the output. Only `16:9` is documented and no list of values, so any text is accepted (decided).
         * @default 16:9
         */
        AspectRatio: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | (string & {});
        /**
         * ChatGPT Image 2
         * @description ChatGPT Image 2: images from a prompt, or from a prompt and pictures. 15 credits a task (documented).
         */
        GptImage2Request: {
            /**
             * @description Selects ChatGPT Image 2.
             * @constant
             */
            model_id: "gpt-image-2";
            prompt: components["schemas"]["Prompt"];
            image_urls?: components["schemas"]["ImageUrls"];
            aspect_ratio?: components["schemas"]["AspectRatio"];
        };
        /**
         * Nano Banana 2
         * @description Nano Banana 2: images from a prompt, or from a prompt and pictures. 15 credits a task (decided).
         */
        NanoBanana2Request: {
            /**
             * @description Selects Nano Banana 2.
             * @constant
             */
            model_id: "nano-banana-2";
            prompt: components["schemas"]["Prompt"];
            image_urls?: components["schemas"]["ImageUrls"];
            aspect_ratio?: components["schemas"]["AspectRatio"];
        };
        /**
         * Seedance 2.0
         * @description Seedance 2.0: videos from a prompt, or from a prompt and pictures. 60 credits a task (decided).
         */
        Seedance2Request: {
            /**
             * @description Selects Seedance 2.0.
             * @constant
             */
            model_id: "seedance-2";
            prompt: components["schemas"]["Prompt"];
            image_urls?: components["schemas"]["ImageUrls"];
            aspect_ratio?: components["schemas"]["AspectRatio"];
        };
        /**
         * CreateTaskRequest
         * @description A task to make. `model_id` selects the model. Unknown fields are ignored (decided).
         */
        CreateTaskRequest: components["schemas"]["GptImage2Request"] | components["schemas"]["NanoBanana2Request"] | components["schemas"]["Seedance2Request"];
        /**
         * @description The request was carried out.
         * @constant
         */
        SuccessCode: 200;
        /** @description A sentence for people, in any language. Programs compare `code` and never this. */
        Message: string;
        /** @description Identifies the task. */
        TaskId: string;
        /** @description Credits charged when the task was made. They come back if it fails. */
        Credits: number;
        /**
         * TaskReceipt
         * @description An accepted task.
         */
        TaskReceipt: {
            task_id: components["schemas"]["TaskId"];
            /** @description Identifies this request, for support. It begins with `kie_` in the document; nothing reads it. */
            request_id: string;
            credits: components["schemas"]["Credits"];
        };
        /**
         * success
         * @description The task was accepted and paid for.
         */
        TaskCreated: {
            code: components["schemas"]["SuccessCode"];
            msg: components["schemas"]["Message"];
            data: components["schemas"]["TaskReceipt"];
        };
        /**
         * business failure
         * @description The request was understood and not carried out: unknown model or task, too few credits, a field that is
         *     missing or wrong. `msg` says which. Nothing was charged.
         */
        Failure: {
            /**
             * @description The request was not carried out.
             * @constant
             */
            code: 0;
            msg: components["schemas"]["Message"];
            /** @description Null if it is there at all (decided). */
            data?: null;
        };
        /**
         * CreateTaskReply
         * @description Either outcome has HTTP status 200; `code` tells them apart.
         */
        CreateTaskReply: components["schemas"]["TaskCreated"] | components["schemas"]["Failure"];
        /**
         * UnauthorizedError
         * @description The key is missing or invalid. The HTTP status is documented, the body is decided.
         */
        UnauthorizedError: {
            /**
             * @description The HTTP status again.
             * @constant
             */
            code: 401;
            msg: components["schemas"]["Message"];
        };
        /**
         * TooManyRequestsError
         * @description Too many requests. No limit is documented; status and body are decided.
         */
        TooManyRequestsError: {
            /**
             * @description The HTTP status again.
             * @constant
             */
            code: 429;
            msg: components["schemas"]["Message"];
        };
        /**
         * InternalServerError
         * @description The server failed. Status and body are decided.
         */
        InternalServerError: {
            /**
             * @description The HTTP status again.
             * @constant
             */
            code: 500;
            msg: components["schemas"]["Message"];
        };
        /**
         * @description What the task makes.
         * @enum {string}
         */
        TaskType: "image" | "video";
        /**
         * @description The model of the task.
         * @enum {string}
         */
        ModelId: "seedance-2" | "gpt-image-2" | "nano-banana-2";
        /** @description Null, as there is nothing of this kind. */
        NoUrl: null;
        /** @description When the task was made, in Unix seconds. */
        CreatedAt: number;
        /**
         * unfinished
         * @description A task to be asked for again.
         */
        UnfinishedTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description 1 waits in the queue, 2 runs.
             * @enum {integer}
             */
            task_status: 1 | 2;
            task_type: components["schemas"]["TaskType"];
            model_id: components["schemas"]["ModelId"];
            image_url: components["schemas"]["NoUrl"];
            video_url: components["schemas"]["NoUrl"];
            audio_url: components["schemas"]["NoUrl"];
            credits: components["schemas"]["Credits"];
            created_at: components["schemas"]["CreatedAt"];
        };
        /**
         * MediaUrl
         * Format: uri
         * @description The absolute URL of an image or a video.
         * @example https://cdn.example.com/reference.png
         */
        MediaUrl: string;
        /**
         * image made
         * @description A finished task with its image.
         */
        SucceededImageTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description The result is there.
             * @constant
             */
            task_status: 3;
            /**
             * @description The task made an image.
             * @constant
             */
            task_type: "image";
            /**
             * @description The model of the task.
             * @enum {string}
             */
            model_id: "gpt-image-2" | "nano-banana-2";
            image_url: components["schemas"]["MediaUrl"];
            video_url: components["schemas"]["NoUrl"];
            audio_url: components["schemas"]["NoUrl"];
            credits: components["schemas"]["Credits"];
            created_at: components["schemas"]["CreatedAt"];
        };
        /**
         * video made
         * @description A finished task with its video.
         */
        SucceededVideoTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description The result is there.
             * @constant
             */
            task_status: 3;
            /**
             * @description The task made a video.
             * @constant
             */
            task_type: "video";
            /**
             * @description The model of the task.
             * @constant
             */
            model_id: "seedance-2";
            image_url: components["schemas"]["NoUrl"];
            video_url: components["schemas"]["MediaUrl"];
            audio_url: components["schemas"]["NoUrl"];
            credits: components["schemas"]["Credits"];
            created_at: components["schemas"]["CreatedAt"];
        };
        /**
         * failed
         * @description A task that came to nothing. Its credits are back on the account.
         */
        FailedTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description There is no result.
             * @constant
             */
            task_status: 4;
            task_type: components["schemas"]["TaskType"];
            model_id: components["schemas"]["ModelId"];
            image_url: components["schemas"]["NoUrl"];
            video_url: components["schemas"]["NoUrl"];
            audio_url: components["schemas"]["NoUrl"];
            credits: components["schemas"]["Credits"];
            created_at: components["schemas"]["CreatedAt"];
        };
        /**
         * Task
         * @description A task. `task_status` goes from 1 (queued) to 2 (running) and ends in 3 (success) or 4 (failed). The
         *     three URLs are always there, and null unless the task made something of that kind.
         */
        Task: components["schemas"]["UnfinishedTask"] | components["schemas"]["SucceededImageTask"] | components["schemas"]["SucceededVideoTask"] | components["schemas"]["FailedTask"];
        /**
         * success
         * @description The task as it is now.
         */
        TaskFound: {
            code: components["schemas"]["SuccessCode"];
            msg: components["schemas"]["Message"];
            data: components["schemas"]["Task"];
        };
        /**
         * GetTaskReply
         * @description Either outcome has HTTP status 200; `code` tells them apart.
         */
        GetTaskReply: components["schemas"]["TaskFound"] | components["schemas"]["Failure"];
    };
    responses: {
        /** @description The task was accepted and paid for (`code` 200), or refused (`code` 0). */
        TaskCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreateTaskReply"];
            };
        };
        /** @description The key is missing or invalid. The HTTP status is documented, the body is decided. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description Too many requests with this key (decided). */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsError"];
            };
        };
        /** @description The server failed (decided). */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalServerError"];
            };
        };
        /** @description The task (`code` 200), or none of that id (`code` 0). */
        Task: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GetTaskReply"];
            };
        };
    };
    parameters: {
        /** @description The id that `createTask` answered with. A task is read with the key that made it (decided). */
        TaskId: components["schemas"]["TaskId"];
    };
    requestBodies: {
        /** @description The task to make. */
        Task: {
            content: {
                "application/json": components["schemas"]["CreateTaskRequest"];
            };
        };
    };
    headers: {
        /** @description Whole seconds to wait before the next attempt. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Task"];
        responses: {
            200: components["responses"]["TaskCreated"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id that `createTask` answered with. A task is read with the key that made it (decided). */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Task"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
