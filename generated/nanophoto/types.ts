// Generated from openapi/nanophoto/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/veo-3/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a video
         * @description Makes a video of 1 to 21 shots of 8 seconds each. The price of all shots is charged at once. The shots
         *     are made one after the other, each as a task of its own that `checkStatus` reads; each shot that fails
         *     is refunded.
         *
         *     Checks come in this order (decided): key, JSON, presence and number of shots, then shot by shot its
         *     prompt, its other fields and its images, then the resolution and the shot ids, and the balance last.
         */
        post: operations["generateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/veo-3/check-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the shots of a video
         * @description The state of shots, asked for by their task ids. Poll every 5 to 10 seconds until `status` is
         *     `completed` or `failed`. The whole is `processing` while any shot is, then `failed` if any failed
         *     (decided). Reading changes nothing, although it is a POST.
         */
        post: operations["checkStatus"];
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
        /** @description Identifies the shot within its request; chosen by the caller. */
        ShotId: string;
        /** @description What happens in the shot. Blank is refused with `PROMPT_REQUIRED`. No upper bound is documented. */
        Prompt: string;
        /**
         * @description Shape of the picture.
         * @enum {string}
         */
        AspectRatio: "16:9" | "9:16";
        /**
         * Format: uri
         * @description The public address of an image, http or https. Base64 is refused with `IMAGE_URLS_REQUIRED`.
         */
        ImageUrl: string;
        /**
         * TEXT_2_VIDEO
         * @description A shot from a prompt alone. It takes no images; an empty list is accepted (decided).
         */
        TextToVideoShot: {
            id: components["schemas"]["ShotId"];
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Selects this kind of shot.
             * @constant
             */
            generationType: "TEXT_2_VIDEO";
            aspectRatio: components["schemas"]["AspectRatio"];
            /** @description Stays empty. */
            imageUrls?: components["schemas"]["ImageUrl"][];
        };
        /**
         * FIRST_AND_LAST_FRAMES_2_VIDEO
         * @description A shot that begins with the first image and, if there is a second, ends with that.
         */
        FirstAndLastFramesShot: {
            id: components["schemas"]["ShotId"];
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Selects this kind of shot.
             * @constant
             */
            generationType: "FIRST_AND_LAST_FRAMES_2_VIDEO";
            aspectRatio: components["schemas"]["AspectRatio"];
            /** @description One or two images, the first frame and then the last. */
            imageUrls: components["schemas"]["ImageUrl"][];
        };
        /**
         * REFERENCE_2_VIDEO
         * @description A shot of what one to three reference images show.
         */
        ReferenceShot: {
            id: components["schemas"]["ShotId"];
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Selects this kind of shot.
             * @constant
             */
            generationType: "REFERENCE_2_VIDEO";
            aspectRatio: components["schemas"]["AspectRatio"];
            /** @description One to three reference images. */
            imageUrls: components["schemas"]["ImageUrl"][];
        };
        /**
         * Shot
         * @description One shot. `generationType` selects how many images it takes.
         */
        Shot: components["schemas"]["TextToVideoShot"] | components["schemas"]["FirstAndLastFramesShot"] | components["schemas"]["ReferenceShot"];
        /**
         * @description Output resolution. 1080p and 4k are for a single shot only.
         * @default 720p
         * @enum {string}
         */
        Resolution: "720p" | "1080p" | "4k";
        /**
         * Veo 3.1
         * @description A video of 1 to 21 shots of 8 seconds each. Unknown fields are ignored (decided). The document says that
         *     the shots are joined to one video of up to 168 seconds; its replies show the URL of each shot and none of
         *     the whole, and so does this contract.
         *
         *     Price: 10 credits a shot in 720p, 14 in 1080p, 30 in 4k. 1080p and 4k are for a single shot only.
         */
        GenerateVideoRequest: {
            /**
             * @description The shots, in their order. Each has an `id` of its own; the same one twice is refused with
             *     `INVALID_INPUT`. They are made one after the other.
             */
            shots: components["schemas"]["Shot"][];
            resolution?: components["schemas"]["Resolution"];
        };
        /** @description Identifies the task of one shot. */
        TaskId: string;
        /**
         * processing
         * @description The shot waits or is made.
         */
        ProcessingShot: {
            shotId: components["schemas"]["ShotId"];
            taskId: components["schemas"]["TaskId"];
            /**
             * @description The shot waits or is made.
             * @constant
             */
            status: "processing";
        };
        /**
         * processing
         * @description The shots were accepted and paid for. Read them with `checkStatus`.
         */
        StartedGeneration: {
            /**
             * @description The shots are made.
             * @constant
             */
            status: "processing";
            /** @description The shots with their task ids, in the order of the request. */
            shots: components["schemas"]["ProcessingShot"][];
            /** @description Credits charged for all shots. Those of a failed shot come back. */
            creditsUsed: number;
        };
        /** @description What went wrong, for people. Programs compare `errorCode`. */
        ErrorText: string;
        /**
         * MediaUrl
         * Format: uri
         * @description The absolute URL of an image or a video.
         * @example https://cdn.example.com/reference.png
         */
        MediaUrl: string;
        /**
         * completed
         * @description The shot is there.
         */
        CompletedShot: {
            shotId: components["schemas"]["ShotId"];
            taskId: components["schemas"]["TaskId"];
            /**
             * @description The shot is there.
             * @constant
             */
            status: "completed";
            videoUrl: components["schemas"]["MediaUrl"];
            /** @description How long the shot took to make, in whole seconds (the unit is decided). */
            generationTime: number;
        };
        /**
         * failed
         * @description The shot came to nothing. Its credits are back on the account.
         */
        FailedShot: {
            shotId: components["schemas"]["ShotId"];
            taskId: components["schemas"]["TaskId"];
            /**
             * @description The shot came to nothing. Its credits are back on the account.
             * @constant
             */
            status: "failed";
            error: components["schemas"]["ErrorText"];
        };
        /**
         * ShotState
         * @description A shot as it is now. A shot that waits for an earlier one is `processing` as well.
         */
        ShotState: components["schemas"]["ProcessingShot"] | components["schemas"]["CompletedShot"] | components["schemas"]["FailedShot"];
        /**
         * failed
         * @description The generation failed at once. The documented sample program looks for this; no documented reply shows
         *     it, so that its fields are decided.
         */
        FailedGeneration: {
            /**
             * @description Nothing is made.
             * @constant
             */
            status: "failed";
            error: components["schemas"]["ErrorText"];
            /** @description The shots that failed. */
            shots?: components["schemas"]["ShotState"][];
            /** @description Credits that stay charged. */
            creditsUsed?: number;
        };
        /**
         * VideoGeneration
         * @description What became of the request. The mock answers `processing`, or an error with a status of its own.
         */
        VideoGeneration: components["schemas"]["StartedGeneration"] | components["schemas"]["FailedGeneration"];
        /**
         * @description Not documented; a live deployment may send it (observed).
         * @constant
         */
        NoSuccess: false;
        /**
         * BadGenerationError
         * @description The shots cannot be made as asked.
         */
        BadGenerationError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which rule was broken. `INVALID_INPUT` extends the documented list (observed).
             * @enum {string}
             */
            errorCode: "SHOTS_REQUIRED" | "PROMPT_REQUIRED" | "INVALID_IMAGE_COUNT" | "IMAGE_URLS_REQUIRED" | "INVALID_INPUT";
        };
        /**
         * UnauthorizedError
         * @description The API key is missing or invalid.
         */
        UnauthorizedError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which error it is.
             * @enum {string}
             */
            errorCode: "LOGIN_REQUIRED";
        };
        /**
         * PaymentRequiredError
         * @description The balance does not cover the price. Nothing was charged.
         */
        PaymentRequiredError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which error it is.
             * @enum {string}
             */
            errorCode: "INSUFFICIENT_CREDITS";
            /** @description The price of the request in credits. */
            requiredCredits: number;
        };
        /**
         * TooManyRequestsError
         * @description More than 100 requests in an hour with this key.
         */
        TooManyRequestsError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which error it is.
             * @enum {string}
             */
            errorCode: "API_KEY_RATE_LIMIT_EXCEEDED";
        };
        /**
         * GenerationServerError
         * @description The server failed.
         */
        GenerationServerError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which error it is.
             * @enum {string}
             */
            errorCode: "GENERATION_FAILED" | "INTERNAL_ERROR";
        };
        /**
         * ShotTask
         * @description A shot and its task. The task decides; a `shotId` that does not go with it is ignored, and the reply has
         *     the one that the task was made with (decided).
         */
        ShotTask: {
            shotId: components["schemas"]["ShotId"];
            taskId: components["schemas"]["TaskId"];
        };
        /**
         * CheckStatusRequest
         * @description The shots to ask for, as `generateVideo` named them.
         */
        CheckStatusRequest: {
            /**
             * @description Shots of this key. One that is unknown or belongs to another key is `TASK_NOT_FOUND` for the whole
             *     call (decided).
             */
            taskIds: components["schemas"]["ShotTask"][];
            /**
             * @description Checked and otherwise without effect (decided).
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p" | "1080p" | "4k";
        };
        /**
         * processing
         * @description At least one shot is still made.
         */
        ProcessingVideo: {
            /**
             * @description At least one shot is still made.
             * @constant
             */
            status: "processing";
            /** @description The shots, in the order in which they were asked for. */
            shots: components["schemas"]["ShotState"][];
        };
        /**
         * completed
         * @description Every shot is there.
         */
        CompletedVideo: {
            /**
             * @description Every shot is there.
             * @constant
             */
            status: "completed";
            /** @description The shots, in the order in which they were asked for. */
            shots: components["schemas"]["CompletedShot"][];
        };
        /**
         * failed
         * @description No shot is made any more, and at least one failed.
         */
        FailedVideo: {
            /**
             * @description No shot is made any more, and at least one failed.
             * @constant
             */
            status: "failed";
            /** @description The shots, in the order in which they were asked for. */
            shots: components["schemas"]["ShotState"][];
        };
        /**
         * VideoStatus
         * @description `processing` while any shot is; then `failed` if any failed, else `completed` (decided).
         */
        VideoStatus: components["schemas"]["ProcessingVideo"] | components["schemas"]["CompletedVideo"] | components["schemas"]["FailedVideo"];
        /**
         * BadStatusRequestError
         * @description The shots cannot be asked for like this.
         */
        BadStatusRequestError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which rule was broken. `INVALID_INPUT` extends the documented list (observed).
             * @enum {string}
             */
            errorCode: "TASK_IDS_REQUIRED" | "INVALID_INPUT";
        };
        /**
         * NotFoundError
         * @description This key has no such task.
         */
        NotFoundError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which error it is.
             * @enum {string}
             */
            errorCode: "TASK_NOT_FOUND";
        };
        /**
         * InternalServerError
         * @description The server failed.
         */
        InternalServerError: {
            success?: components["schemas"]["NoSuccess"];
            error: components["schemas"]["ErrorText"];
            /**
             * @description Says which error it is.
             * @enum {string}
             */
            errorCode: "INTERNAL_ERROR";
        };
    };
    responses: {
        /** @description The shots were accepted and paid for. */
        Generation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VideoGeneration"];
            };
        };
        /** @description The shots cannot be made as asked. Nothing was charged. */
        BadGeneration: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadGenerationError"];
            };
        };
        /** @description The API key is missing or invalid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description The balance does not cover the price. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PaymentRequiredError"];
            };
        };
        /** @description More than 100 requests in an hour with this key. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsError"];
            };
        };
        /** @description The server failed. Nothing was charged (decided). */
        GenerationServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenerationServerError"];
            };
        };
        /** @description The shots as they are now. */
        VideoStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VideoStatus"];
            };
        };
        /** @description The shots cannot be asked for like this. */
        BadStatusRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadStatusRequestError"];
            };
        };
        /** @description This key has no such task. */
        TaskNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The server failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalServerError"];
            };
        };
    };
    parameters: never;
    requestBodies: {
        /** @description The video to make. */
        Generation: {
            content: {
                "application/json": components["schemas"]["GenerateVideoRequest"];
            };
        };
        /** @description The shots to ask for. */
        TaskIds: {
            content: {
                "application/json": components["schemas"]["CheckStatusRequest"];
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
    generateVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Generation"];
        responses: {
            200: components["responses"]["Generation"];
            400: components["responses"]["BadGeneration"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["GenerationServerError"];
        };
    };
    checkStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskIds"];
        responses: {
            200: components["responses"]["VideoStatus"];
            400: components["responses"]["BadStatusRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["TaskNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
