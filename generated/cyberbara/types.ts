// Generated from openapi/cyberbara/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description Lists the public models with their medium and their scenes, all of them or those of one medium.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload reference images
         * @description Stores one to ten reference images, 10 MB each at most, and returns their URLs for
         *     `options.image_input`. That a refused request stores nothing, and that a megabyte means 1,048,576 bytes,
         *     is decided.
         */
        post: operations["uploadImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a reference video
         * @description Stores one reference video of at most 50 MB and returns its URL for `options.video_input`, or for
         *     `options.video_url` of `seedance-2-watermark-remover`. That a refused request stores nothing, and that a
         *     megabyte means 1,048,576 bytes, is decided.
         */
        post: operations["uploadVideos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the balance
         * @description Returns how many credits the account has left. That `updated_at` is when the balance last changed is decided.
         */
        get: operations["getCreditsBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a generation
         * @description Tells what a generation would cost and whether the balance covers it. Nothing is charged.
         */
        post: operations["quoteCredits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the usage
         * @description Lists what was spent, a page at a time. The summary covers everything that matches the range, not only
         *     the page. Tasks that failed and were refunded do not appear: the totals of the reference leave no room
         *     for them. That the newest comes first is decided.
         */
        get: operations["listCreditsUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an image
         * @description Creates an image task and charges the account. The reply is the receipt; poll the task by its
         *     `task_id`. `model` decides which options there are, whether a prompt is needed and which scenes can be
         *     asked for. If the task fails, its credits come back.
         */
        post: operations["createImageGeneration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video
         * @description Creates a video task and charges the account. The reply is the receipt; poll the task by its `task_id`.
         *     `model` decides which options there are, whether a prompt is needed and which scenes can be asked for.
         *     If the task fails, its credits come back.
         */
        post: operations["createVideoGeneration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description Returns a task as it is now. Poll it until its status is `success`, `failed` or `canceled`. The media
         *     of a successful task are under `output.images` or `output.videos`. That a task is seen only by the
         *     account that made it is decided.
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
        /**
         * MediaType
         * @description The medium a model produces.
         * @enum {string}
         */
        MediaType: "image" | "video";
        /**
         * ModelName
         * @description The name of a public model.
         * @enum {string}
         */
        ModelName: "nano-banana-2" | "nano-banana-pro" | "sora-2" | "sora-2-pro" | "seedance-2-preview" | "seedance-2-fast-preview" | "seedance-2-watermark-remover" | "seedance-1-pro" | "seedance-1-lite" | "seedance-1-pro-fast" | "kling-2.6" | "veo-3.1-fast" | "veo-3.1-quality" | "kling-video-o1";
        /**
         * Scene
         * @description What goes in and what comes out.
         * @enum {string}
         */
        Scene: "text-to-image" | "image-to-image" | "text-to-video" | "image-to-video" | "video-to-video";
        /**
         * Model
         * @description A public model.
         */
        Model: {
            model: components["schemas"]["ModelName"];
            media_type: components["schemas"]["MediaType"];
            /** @description The scenes the model can be asked for. */
            supported_scenes: components["schemas"]["Scene"][];
        };
        /**
         * ModelList
         * @description The public models that match the filter.
         */
        ModelList: {
            /** @description The models, each once. */
            models: components["schemas"]["Model"][];
            /** @description How many models are listed. */
            total: number;
        };
        /**
         * ModelListResponse
         * @description The envelope around a list of models.
         */
        ModelListResponse: {
            data: components["schemas"]["ModelList"];
        };
        /**
         * ErrorMessage
         * @description What went wrong, for people. The wording may change.
         */
        ErrorMessage: string;
        /**
         * Violation
         * @description One value that the contract does not allow.
         */
        Violation: {
            /** @description Where the value stands in the request, such as `options.duration` or `options.image_input[0]`. */
            path: string;
            /** @description What the value must be, for people. */
            message: string;
            /** @description The value that was sent. Absent when it is missing. */
            value?: unknown;
            /** @description The values that are allowed, where they can be listed. */
            allowed?: (string | number | boolean | null)[];
        };
        /**
         * ErrorDetails
         * @description More about the error. `invalid_request` lists its `violations`, a refused file is named by `index` and
         *     `filename`. Other keys may stand beside them.
         */
        ErrorDetails: {
            /** @description Every violation, first the one to mend first. */
            violations?: components["schemas"]["Violation"][];
            /** @description The position of the refused file in the form, from 0. */
            index?: number;
            /** @description The name of the refused file. */
            filename?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * ModelListBadRequestError
         * @description The filter is not understood.
         */
        ModelListBadRequestError: {
            /**
             * ModelListBadRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "invalid_media_type";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * UnauthorizedError
         * @description The API key is missing or wrong.
         */
        UnauthorizedError: {
            /**
             * UnauthorizedErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "api_key_required" | "invalid_api_key";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * TooManyRequestsError
         * @description Too many requests in too short a time.
         */
        TooManyRequestsError: {
            /**
             * TooManyRequestsErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "too_many_requests";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * QueryServerError
         * @description The data could not be read.
         */
        QueryServerError: {
            /**
             * QueryServerErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "query_failed" | "internal_error";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * ServiceUnavailableError
         * @description The service cannot answer at the moment.
         */
        ServiceUnavailableError: {
            /**
             * ServiceUnavailableErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "service_unavailable";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * ImageUploadForm
         * @description Reference images as form parts: `files`, or `file` for a single one. At least one part is needed. That
         *     parts of both names count together is decided.
         */
        ImageUploadForm: {
            /** @description At most 10 files, 10 MiB each. */
            files?: Blob[];
            /**
             * Format: binary
             * @description A single file, at most 10 MiB.
             */
            file?: Blob;
        };
        /**
         * MediaUrl
         * Format: uri
         * @description The absolute URL of an image or a video.
         * @example https://cdn.example.com/reference.png
         */
        MediaUrl: string;
        /**
         * UploadedFile
         * @description A stored reference file.
         */
        UploadedFile: {
            url: components["schemas"]["MediaUrl"];
            /**
             * @description The storage key; `url` ends in it. It is built from the first eight characters of the user id, a hash
             *     of the content and the file name's ending.
             */
            key: string;
            /** @description The file name as it was sent. */
            filename: string;
            /** @description The MIME type of the file. */
            content_type: string;
            /** @description The size in bytes. */
            size: number;
            /** @description Whether the same account had stored the same bytes before; the URL is then the earlier one. */
            deduped: boolean;
        };
        /**
         * UploadResult
         * @description The stored files. That they stand in the order they were sent is decided.
         */
        UploadResult: {
            /** @description One entry a file. */
            files: components["schemas"]["UploadedFile"][];
            /** @description The `url` of each entry of `files`, ready for `options.image_input` or `options.video_input`. */
            urls: components["schemas"]["MediaUrl"][];
            /** @description How many files were stored. */
            count: number;
        };
        /**
         * UploadResponse
         * @description The envelope around the stored files.
         */
        UploadResponse: {
            data: components["schemas"]["UploadResult"];
        };
        /**
         * UploadBadRequestError
         * @description The form or one of its files is refused. Nothing was stored.
         */
        UploadBadRequestError: {
            /**
             * UploadBadRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "invalid_multipart" | "files_required" | "too_many_files" | "invalid_file_type" | "invalid_file_size";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * FileTooLargeError
         * @description A file is over the limit. Nothing was stored.
         */
        FileTooLargeError: {
            /**
             * FileTooLargeErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "file_too_large";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * UploadServerError
         * @description The upload failed on the server.
         */
        UploadServerError: {
            /**
             * UploadServerErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "upload_failed" | "internal_error";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * VideoUploadForm
         * @description Reference videos as form parts: `files`, or `file` for a single one. At least one part is needed. That
         *     parts of both names count together is decided.
         */
        VideoUploadForm: {
            /** @description At most 1 file, 50 MiB. */
            files?: Blob[];
            /**
             * Format: binary
             * @description A single file, at most 50 MiB.
             */
            file?: Blob;
        };
        /**
         * Uuid
         * Format: uuid
         * @description A UUID in its canonical, hyphenated form.
         * @example 2fa99a50-fb96-407b-a562-82de8265f48e
         */
        Uuid: string;
        /**
         * CreditAmount
         * @description A whole number of credits, never negative.
         * @example 20
         */
        CreditAmount: number;
        /**
         * Timestamp
         * Format: date-time
         * @description An instant in UTC, ISO 8601 with milliseconds.
         * @example 2026-03-03T04:29:12.612Z
         */
        Timestamp: string;
        /**
         * Balance
         * @description What the account has left.
         */
        Balance: {
            user_id: components["schemas"]["Uuid"];
            remaining_credits: components["schemas"]["CreditAmount"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * BalanceResponse
         * @description The envelope around a balance.
         */
        BalanceResponse: {
            data: components["schemas"]["Balance"];
        };
        /**
         * QuoteRequest
         * @description The generation to price. Only `model` is required. Observed: the whole body of a create request may be sent as
         *     it is; model, medium and scene are checked as a create request checks them, the options are not: a value
         *     without a price of its own is priced like the nearest one, or like the default.
         */
        QuoteRequest: {
            model: components["schemas"]["ModelName"];
            media_type?: components["schemas"]["MediaType"];
            scene?: components["schemas"]["Scene"];
            /** @description Accepted, so that a create body can be quoted unchanged; it has no influence on the price. */
            prompt?: string;
            /** @description The options of the generation. What influences the price is looked at, the rest is ignored. */
            options?: {
                [key: string]: unknown;
            };
        };
        /**
         * Quote
         * @description What a generation would cost. Nothing is charged.
         */
        Quote: {
            model: components["schemas"]["ModelName"];
            media_type: components["schemas"]["MediaType"];
            scene: components["schemas"]["Scene"];
            estimated_credits: components["schemas"]["CreditAmount"];
            remaining_credits: components["schemas"]["CreditAmount"];
            /** @description Whether the balance covers the estimate. */
            can_afford: boolean;
            /** @description The name of the rule that gave the price; `null` when the fallback was used. */
            pricing_rule: string | null;
            /** @description Whether the model has no price of its own and the price of its scene was used. */
            fallback_pricing: boolean;
        };
        /**
         * QuoteResponse
         * @description The envelope around a quote.
         */
        QuoteResponse: {
            data: components["schemas"]["Quote"];
        };
        /**
         * QuoteBadRequestError
         * @description The request cannot be priced.
         */
        QuoteBadRequestError: {
            /**
             * QuoteBadRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "invalid_json" | "invalid_model" | "unsupported_model" | "invalid_media_type" | "invalid_model_for_media_type" | "invalid_scene" | "scene_not_supported" | "invalid_request";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * UsageSummary
         * @description The whole filtered set in numbers, whatever the page.
         */
        UsageSummary: {
            /** @description The page that was asked for. */
            page: number;
            /** @description The entries a page. */
            limit: number;
            /** @description The entries in the filtered set. */
            total: number;
            /** @description The pages the filtered set fills. */
            total_pages: number;
            total_credits_consumed: components["schemas"]["CreditAmount"];
            /**
             * Format: date-time
             * @description The start of the range as it was understood, in UTC. Absent or null when no start was given.
             */
            from?: string | null;
            /**
             * Format: date-time
             * @description The end of the range as it was understood, in UTC. Absent or null when no end was given.
             */
            to?: string | null;
        };
        /**
         * UsageItem
         * @description One charge.
         */
        UsageItem: {
            id: components["schemas"]["Uuid"];
            /** @description The number of the charge in the ledger, 17 digits. A string, because a number would lose digits. */
            transaction_no: string;
            credits_consumed: components["schemas"]["CreditAmount"];
            scene: components["schemas"]["Scene"];
            /** @description What the charge was for, in words. */
            description: string;
            media_type: components["schemas"]["MediaType"];
            task_id: components["schemas"]["Uuid"];
            created_at: components["schemas"]["Timestamp"];
        };
        /**
         * Usage
         * @description A page of what was spent, newest first.
         */
        Usage: {
            summary: components["schemas"]["UsageSummary"];
            /** @description The charges on this page. A refunded task does not appear. */
            items: components["schemas"]["UsageItem"][];
        };
        /**
         * UsageResponse
         * @description The envelope around a page of usage.
         */
        UsageResponse: {
            data: components["schemas"]["Usage"];
        };
        /**
         * UsageBadRequestError
         * @description A query parameter is refused.
         */
        UsageBadRequestError: {
            /**
             * UsageBadRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "invalid_date" | "invalid_date_range" | "invalid_request";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * Prompt
         * @description What to generate, in words. Must not be empty; that blanks alone count as empty is decided.
         * @example A cinematic portrait under neon rain
         */
        Prompt: string;
        /**
         * NanoBanana2Options
         * @description Options of `nano-banana-2`. The documented keys are checked for their type and lightly normalised; unknown keys
         *     are dropped.
         */
        NanoBanana2Options: {
            /** @description URLs of the reference images. Required for `image-to-image`; one of them is enough to infer that scene. */
            image_input?: components["schemas"]["MediaUrl"][];
            /** @description The shape of the image. Any non-empty string; handed on as it is. */
            aspect_ratio?: string;
            /** @description How large the image is. `1k`, `2k` and `4k` are normalised; other strings are handed on as they are. */
            resolution?: "1K" | "2K" | "4K" | (string & {});
            /** @description The file format. `jpeg` is normalised to `jpg`; other strings are handed on as they are. */
            output_format?: "jpg" | "png" | (string & {});
            /** @description Let the model search the web for facts. Only this model has it. */
            google_search?: boolean;
        };
        /**
         * nano-banana-2
         * @description Nano Banana 2 draws an image from a prompt, or redraws reference images, and may search the web for facts.
         */
        NanoBanana2Request: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "nano-banana-2";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-image" | "image-to-image";
            options?: components["schemas"]["NanoBanana2Options"];
        };
        /**
         * NanoBananaProOptions
         * @description Options of `nano-banana-pro`. The documented keys are checked for their type and lightly normalised; unknown keys
         *     are dropped.
         */
        NanoBananaProOptions: {
            /** @description URLs of the reference images. Required for `image-to-image`; one of them is enough to infer that scene. */
            image_input?: components["schemas"]["MediaUrl"][];
            /** @description The shape of the image. Any non-empty string; handed on as it is. */
            aspect_ratio?: string;
            /** @description How large the image is. `1k`, `2k` and `4k` are normalised; other strings are handed on as they are. */
            resolution?: "1K" | "2K" | "4K" | (string & {});
            /** @description The file format. `jpeg` is normalised to `jpg`; other strings are handed on as they are. */
            output_format?: "jpg" | "png" | (string & {});
        };
        /**
         * nano-banana-pro
         * @description Nano Banana Pro draws an image from a prompt, or redraws reference images.
         */
        NanoBananaProRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "nano-banana-pro";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-image" | "image-to-image";
            options?: components["schemas"]["NanoBananaProOptions"];
        };
        /**
         * ImageGenerationRequest
         * @description An image generation. `model` decides which options there are.
         */
        ImageGenerationRequest: components["schemas"]["NanoBanana2Request"] | components["schemas"]["NanoBananaProRequest"];
        /**
         * Charge
         * @description What the task cost and what is left.
         */
        Charge: {
            cost: components["schemas"]["CreditAmount"];
            remaining: components["schemas"]["CreditAmount"];
        };
        /**
         * ImageGenerationReceipt
         * @description An image task that was accepted and charged. Poll it by its `task_id`.
         */
        ImageGenerationReceipt: {
            task_id: components["schemas"]["Uuid"];
            /**
             * @description A new task has not begun yet.
             * @constant
             */
            status: "pending";
            /**
             * @description The medium of the task.
             * @constant
             */
            media_type: "image";
            model: components["schemas"]["ModelName"];
            /**
             * @description The scene as it was given or inferred.
             * @enum {string}
             */
            scene: "text-to-image" | "image-to-image";
            credits: components["schemas"]["Charge"];
            created_at: components["schemas"]["Timestamp"];
        };
        /**
         * ImageGenerationResponse
         * @description The envelope around the receipt of an image task.
         */
        ImageGenerationResponse: {
            data: components["schemas"]["ImageGenerationReceipt"];
        };
        /**
         * GenerationBadRequestError
         * @description The generation is refused. Nothing was charged.
         */
        GenerationBadRequestError: {
            /**
             * GenerationBadRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "invalid_json" | "invalid_model" | "unsupported_model" | "invalid_model_for_media_type" | "invalid_scene" | "scene_not_supported" | "invalid_request";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * InsufficientCreditsError
         * @description The balance does not cover the price.
         */
        InsufficientCreditsError: {
            /**
             * InsufficientCreditsErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "insufficient_credits";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * GenerationServerError
         * @description The task could not be created. Nothing was charged.
         */
        GenerationServerError: {
            /**
             * GenerationServerErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "generation_failed" | "internal_error";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * Sora2Options
         * @description Options of `sora-2`. Every documented option is checked; unknown keys are dropped.
         */
        Sora2Options: {
            /** @description URLs of the reference images. Required for `image-to-video`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description The orientation of the video.
             * @default landscape
             * @enum {string}
             */
            aspect_ratio?: "landscape" | "portrait";
            /**
             * @description Length in seconds, as a number or as its decimal string. Sent with `n_frames`, this one counts (observed).
             * @default 10
             * @enum {integer|string}
             */
            duration?: 10 | 15 | "10" | "15";
            /**
             * @description Alias of `duration`.
             * @enum {integer|string}
             */
            n_frames?: 10 | 15 | "10" | "15";
            /**
             * @description Remove the watermark from the video.
             * @default true
             */
            remove_watermark?: boolean;
            /**
             * @description The storage the video is put in.
             * @default s3
             * @enum {string}
             */
            upload_method?: "s3" | "oss";
        };
        /**
         * sora-2
         * @description Sora 2 films a prompt, or sets reference images in motion.
         */
        Sora2Request: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "sora-2";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Sora2Options"];
        };
        /**
         * OptionalPrompt
         * @description What to generate, in words. May be left out for this model.
         * @example A calm drone shot over snowy mountains at sunrise
         */
        OptionalPrompt: string;
        /**
         * Sora2ProOptions
         * @description Options of `sora-2-pro`. Every documented option is checked; unknown keys are dropped.
         */
        Sora2ProOptions: {
            /** @description URLs of the reference images. Required for `image-to-video`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description The orientation of the video.
             * @default landscape
             * @enum {string}
             */
            aspect_ratio?: "landscape" | "portrait";
            /**
             * @description Length in seconds, as a number or as its decimal string. Sent with `n_frames`, this one counts (observed).
             * @default 10
             * @enum {integer|string}
             */
            duration?: 10 | 15 | "10" | "15";
            /**
             * @description Alias of `duration`.
             * @enum {integer|string}
             */
            n_frames?: 10 | 15 | "10" | "15";
            /**
             * @description The quality of the video. Sent with `resolution`, this one counts (observed).
             * @default standard
             * @enum {string}
             */
            size?: "standard" | "high";
            /**
             * @description Alias of `size`.
             * @enum {string}
             */
            resolution?: "standard" | "high";
        };
        /**
         * sora-2-pro
         * @description Sora 2 Pro films a prompt, or sets reference images in motion, in standard or high quality.
         *
         *     `prompt` may be left out, though it is recommended. With neither a prompt nor options the request is refused.
         */
        Sora2ProRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "sora-2-pro";
            prompt?: components["schemas"]["OptionalPrompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Sora2ProOptions"];
        };
        /**
         * Seedance2PreviewOptions
         * @description Options of `seedance-2-preview`. Every documented option is checked; unknown keys are dropped.
         *
         *     - `image-to-video`: one to nine images, which the prompt can call `@image1`, `@image2` and so on.
         *     - `video-to-video`: exactly one video, which is edited.
         *     - `parent_task_id`: extends an earlier Seedance 2.0 task.
         */
        Seedance2PreviewOptions: {
            /** @description URLs of the reference images, nine at most. Required for `image-to-video`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /** @description The URL of the video to edit, alone in its list. Required for `video-to-video`. */
            video_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description Length in seconds, as a number or as its decimal string. Ignored for `video-to-video`, where the result is as long as the input; that the value is checked there too is decided.
             * @default 5
             * @enum {integer|string}
             */
            duration?: 5 | 10 | 15 | "5" | "10" | "15";
            /**
             * @description The shape of the video, on a best-effort basis; the shape of an input image may win.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "4:3" | "3:4";
            /** @description The id of the Seedance 2.0 task to extend. What the request leaves out may be taken from that task. */
            parent_task_id?: string;
        };
        /**
         * seedance-2-preview
         * @description Seedance 2.0 films a prompt, sets up to nine reference images in motion, or edits a video.
         *
         *     That the price of a video edit is meant by the second of the source video is decided; where its length is not
         *     known, five seconds are charged.
         */
        Seedance2PreviewRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "seedance-2-preview";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video" | "video-to-video";
            options?: components["schemas"]["Seedance2PreviewOptions"];
        } & unknown;
        /**
         * Seedance2FastPreviewOptions
         * @description Options of `seedance-2-fast-preview`. Every documented option is checked; unknown keys are dropped.
         *
         *     - `image-to-video`: one to nine images, which the prompt can call `@image1`, `@image2` and so on.
         *     - `video-to-video`: exactly one video, which is edited.
         *     - `parent_task_id`: extends an earlier Seedance 2.0 task.
         */
        Seedance2FastPreviewOptions: {
            /** @description URLs of the reference images, nine at most. Required for `image-to-video`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /** @description The URL of the video to edit, alone in its list. Required for `video-to-video`. */
            video_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description Length in seconds, as a number or as its decimal string. Ignored for `video-to-video`, where the result is as long as the input; that the value is checked there too is decided.
             * @default 5
             * @enum {integer|string}
             */
            duration?: 5 | 10 | 15 | "5" | "10" | "15";
            /**
             * @description The shape of the video, on a best-effort basis; the shape of an input image may win.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "4:3" | "3:4";
            /** @description The id of the Seedance 2.0 task to extend. What the request leaves out may be taken from that task. */
            parent_task_id?: string;
        };
        /**
         * seedance-2-fast-preview
         * @description Seedance 2.0 Fast films a prompt, sets up to nine reference images in motion, or edits a video.
         *
         *     That the price of a video edit is meant by the second of the source video is decided; where its length is not
         *     known, five seconds are charged.
         */
        Seedance2FastPreviewRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "seedance-2-fast-preview";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video" | "video-to-video";
            options?: components["schemas"]["Seedance2FastPreviewOptions"];
        } & unknown;
        /**
         * WatermarkRemoverByVideoInput
         * @description The video is named by `video_input`.
         */
        WatermarkRemoverByVideoInput: {
            /** @description The URL of the video to clean, alone in its list. */
            video_input: components["schemas"]["MediaUrl"][];
            /**
             * Format: uri
             * @description The URL of the video to clean; the alternative to `video_input`.
             */
            video_url?: string;
            /** @description The length of the video in seconds, as a number or a string. A hint; detected from the video when left out. */
            duration?: number | string;
        };
        /**
         * WatermarkRemoverByVideoUrl
         * @description The video is named by `video_url`.
         */
        WatermarkRemoverByVideoUrl: {
            /** @description The URL of the video to clean, alone in its list. Counts before `video_url` when both are sent (decided). */
            video_input?: components["schemas"]["MediaUrl"][];
            /**
             * Format: uri
             * @description The URL of the video to clean; the alternative to `video_input`.
             */
            video_url: string;
            /** @description The length of the video in seconds, as a number or a string. A hint; detected from the video when left out. */
            duration?: number | string;
        };
        /**
         * @description Options of `seedance-2-watermark-remover`. Every documented option is checked; unknown keys are dropped. At
         *     least one of `video_input` and `video_url` is needed: the reference calls both required, and each the
         *     alternative of the other.
         */
        Seedance2WatermarkRemoverOptions: components["schemas"]["WatermarkRemoverByVideoInput"] | components["schemas"]["WatermarkRemoverByVideoUrl"];
        /**
         * seedance-2-watermark-remover
         * @description Removes the watermark from a video. `options` must name the video; `prompt` is accepted and not used.
         */
        Seedance2WatermarkRemoverRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "seedance-2-watermark-remover";
            prompt?: components["schemas"]["OptionalPrompt"];
            /**
             * @description The only scene of this model, inferred when left out.
             * @enum {string}
             */
            scene?: "video-to-video";
            options: components["schemas"]["Seedance2WatermarkRemoverOptions"];
        };
        /**
         * Seedance1ProOptions
         * @description Options of `seedance-1-pro`. The documented options are checked for their type, seeds for their range; unknown keys are dropped.
         *     Strings with a recommended list accept any other value too.
         */
        Seedance1ProOptions: {
            /** @description URLs of the reference images; the first is used. Required for `image-to-video`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description The size of the video. Other strings than the recommended ones are handed on.
             * @default 720p
             */
            resolution?: "480p" | "720p" | "1080p" | (string & {});
            /**
             * @description Length in seconds, as a number or a string. Other values than the recommended ones are handed on.
             * @default 5
             */
            duration?: 5 | 10 | (string & {});
            /**
             * @description The shape of the video. Any string; ignored for `image-to-video`.
             * @default 16:9
             */
            aspect_ratio?: "16:9" | (string & {});
            /** @description Keep the camera still. */
            camera_fixed?: boolean;
            /**
             * Format: int32
             * @description Seed of the random generator, -1 to 2147483647. Sent with `seeds`, this one counts (decided).
             */
            seed?: number;
            /**
             * Format: int32
             * @description Alias of `seed`.
             */
            seeds?: number;
            /** @description Check the result for unsafe content. */
            enable_safety_checker?: boolean;
        };
        /**
         * seedance-1-pro
         * @description Seedance 1.0 Pro films a prompt, or sets a reference image in motion.
         */
        Seedance1ProRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "seedance-1-pro";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Seedance1ProOptions"];
        };
        /**
         * Seedance1LiteOptions
         * @description Options of `seedance-1-lite`. The documented options are checked for their type, seeds for their range; unknown keys are dropped.
         *     Strings with a recommended list accept any other value too.
         */
        Seedance1LiteOptions: {
            /** @description URLs of the first and, if there are two, the last frame. Required for `image-to-video`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description The size of the video. Other strings than the recommended ones are handed on.
             * @default 720p
             */
            resolution?: "480p" | "720p" | "1080p" | (string & {});
            /**
             * @description Length in seconds, as a number or a string. Other values than the recommended ones are handed on.
             * @default 5
             */
            duration?: 5 | 10 | (string & {});
            /**
             * @description The shape of the video. Any string; ignored for `image-to-video`.
             * @default 16:9
             */
            aspect_ratio?: "16:9" | (string & {});
            /** @description Keep the camera still. */
            camera_fixed?: boolean;
            /**
             * Format: int32
             * @description Seed of the random generator, -1 to 2147483647. Sent with `seeds`, this one counts (decided).
             */
            seed?: number;
            /**
             * Format: int32
             * @description Alias of `seed`.
             */
            seeds?: number;
            /** @description Check the result for unsafe content. For `text-to-video` only. */
            enable_safety_checker?: boolean;
            /**
             * Format: uri
             * @description The URL of the last frame. For `image-to-video`; a second image in `image_input` does the same.
             */
            end_image_url?: string;
        };
        /**
         * seedance-1-lite
         * @description Seedance 1.0 Lite films a prompt, or moves from a first to a last frame.
         */
        Seedance1LiteRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "seedance-1-lite";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Seedance1LiteOptions"];
        };
        /**
         * Seedance1ProFastOptions
         * @description Options of `seedance-1-pro-fast`. The documented options are checked for their type, seeds for their range; unknown keys are dropped.
         *     Strings with a recommended list accept any other value too.
         */
        Seedance1ProFastOptions: {
            /** @description URLs of the reference images; the first is used. */
            image_input: components["schemas"]["MediaUrl"][];
            /**
             * @description The size of the video. Other strings than the recommended ones are handed on.
             * @default 720p
             */
            resolution?: "720p" | "1080p" | (string & {});
            /**
             * @description Length in seconds, as a number or a string. Other values than the recommended ones are handed on.
             * @default 5
             */
            duration?: 5 | 10 | (string & {});
        };
        /**
         * seedance-1-pro-fast
         * @description Seedance 1.0 Pro Fast sets a reference image in motion. It always needs one.
         */
        Seedance1ProFastRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "seedance-1-pro-fast";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description The only scene of this model, inferred when left out.
             * @enum {string}
             */
            scene?: "image-to-video";
            options: components["schemas"]["Seedance1ProFastOptions"];
        };
        /**
         * Kling26Options
         * @description Options of `kling-2.6`. Every documented option is checked; unknown keys are dropped.
         */
        Kling26Options: {
            /** @description URLs of the reference images. `image-to-video` needs at least one. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description Length in seconds, as a number or as its decimal string.
             * @default 5
             * @enum {integer|string}
             */
            duration?: 5 | 10 | "5" | "10";
            /**
             * @description Generate a sound track.
             * @default false
             */
            sound?: boolean;
            /**
             * @description The shape of the video; ignored for `image-to-video`. That the value is checked there too is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "1:1" | "16:9" | "9:16";
        };
        /**
         * kling-2.6
         * @description Kling 2.6 films a prompt, or sets reference images in motion, with sound if wanted.
         */
        Kling26Request: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "kling-2.6";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Kling26Options"];
        };
        /**
         * Veo31FastOptions
         * @description Options of `veo-3.1-fast`. Every documented option is checked; unknown keys are dropped.
         *
         *     - `TEXT_2_VIDEO`: `image_input` must be empty.
         *     - `FIRST_AND_LAST_FRAMES_2_VIDEO`: one or two images, the first and the last frame.
         *     - `REFERENCE_2_VIDEO`: one to three images; `aspect_ratio` must be `16:9`.
         *
         *     Without `generationType` (decided): no image means `TEXT_2_VIDEO`, one or two mean `FIRST_AND_LAST_FRAMES_2_VIDEO`,
         *     three mean `REFERENCE_2_VIDEO`, and more are refused.
         */
        Veo31FastOptions: {
            /** @description URLs of the images. How many are allowed depends on `generationType`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description What the images are for. Inferred from their number when left out.
             * @enum {string}
             */
            generationType?: "TEXT_2_VIDEO" | "FIRST_AND_LAST_FRAMES_2_VIDEO" | "REFERENCE_2_VIDEO";
            /**
             * @description The shape of the video. `landscape` is normalised to `16:9`, `portrait` to `9:16`.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "Auto" | "landscape" | "portrait";
            /**
             * Format: int32
             * @description Seed of the random generator, 10000 to 99999. Sent with `seeds`, this one counts (decided).
             */
            seed?: number;
            /**
             * Format: int32
             * @description Alias of `seed`.
             */
            seeds?: number;
            /** @description Translate the prompt before the generation. */
            enableTranslation?: boolean;
            /** @description The text of the watermark to put on the video. */
            watermark?: string;
        } & unknown;
        /**
         * veo-3.1-fast
         * @description Veo 3.1 Fast films a prompt, moves between a first and a last frame, or follows up to three reference images.
         */
        Veo31FastRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "veo-3.1-fast";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Veo31FastOptions"];
        };
        /**
         * Veo31QualityOptions
         * @description Options of `veo-3.1-quality`. Every documented option is checked; unknown keys are dropped.
         *
         *     - `TEXT_2_VIDEO`: `image_input` must be empty.
         *     - `FIRST_AND_LAST_FRAMES_2_VIDEO`: one or two images, the first and the last frame.
         *
         *     `REFERENCE_2_VIDEO` is not supported. Without `generationType` (decided): no image means `TEXT_2_VIDEO`, one or two
         *     mean `FIRST_AND_LAST_FRAMES_2_VIDEO`, and more are refused, because three would mean `REFERENCE_2_VIDEO`.
         */
        Veo31QualityOptions: {
            /** @description URLs of the images. How many are allowed depends on `generationType`. */
            image_input?: components["schemas"]["MediaUrl"][];
            /**
             * @description What the images are for. Inferred from their number when left out.
             * @enum {string}
             */
            generationType?: "TEXT_2_VIDEO" | "FIRST_AND_LAST_FRAMES_2_VIDEO";
            /**
             * @description The shape of the video. `landscape` is normalised to `16:9`, `portrait` to `9:16`.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "Auto" | "landscape" | "portrait";
            /**
             * Format: int32
             * @description Seed of the random generator, 10000 to 99999. Sent with `seeds`, this one counts (decided).
             */
            seed?: number;
            /**
             * Format: int32
             * @description Alias of `seed`.
             */
            seeds?: number;
            /** @description Translate the prompt before the generation. */
            enableTranslation?: boolean;
            /** @description The text of the watermark to put on the video. */
            watermark?: string;
        };
        /**
         * veo-3.1-quality
         * @description Veo 3.1 Quality films a prompt, or moves between a first and a last frame.
         */
        Veo31QualityRequest: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "veo-3.1-quality";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description Inferred from `options` when left out.
             * @enum {string}
             */
            scene?: "text-to-video" | "image-to-video";
            options?: components["schemas"]["Veo31QualityOptions"];
        };
        /**
         * KlingVideoO1Options
         * @description Options of `kling-video-o1`. Every key is forwarded to the model unchanged, so the model may need keys that
         *     are not listed here. That nothing is checked beyond the shape of the two documented keys is decided.
         */
        KlingVideoO1Options: {
            /** @description The URL of the source video; the first is used. The API accepts a task without it, but the model needs it. */
            video_input?: string[];
            /** @description URLs of optional reference images. */
            image_input?: string[];
        } & {
            [key: string]: unknown;
        };
        /**
         * kling-video-o1
         * @description Kling O1 edits a video. Its options go to the model as they are; only `prompt`, `scene` and the shape of the two
         *     documented options are checked. That a task without a video is accepted and fails later is decided. The model has
         *     no price of its own: the fallback of its scene applies (observed).
         */
        KlingVideoO1Request: {
            /**
             * @description Selects this model.
             * @constant
             */
            model: "kling-video-o1";
            prompt: components["schemas"]["Prompt"];
            /**
             * @description The only scene of this model, inferred when left out.
             * @enum {string}
             */
            scene?: "video-to-video";
            options?: components["schemas"]["KlingVideoO1Options"];
        };
        /**
         * VideoGenerationRequest
         * @description A video generation. `model` decides which options there are.
         */
        VideoGenerationRequest: components["schemas"]["Sora2Request"] | components["schemas"]["Sora2ProRequest"] | components["schemas"]["Seedance2PreviewRequest"] | components["schemas"]["Seedance2FastPreviewRequest"] | components["schemas"]["Seedance2WatermarkRemoverRequest"] | components["schemas"]["Seedance1ProRequest"] | components["schemas"]["Seedance1LiteRequest"] | components["schemas"]["Seedance1ProFastRequest"] | components["schemas"]["Kling26Request"] | components["schemas"]["Veo31FastRequest"] | components["schemas"]["Veo31QualityRequest"] | components["schemas"]["KlingVideoO1Request"];
        /**
         * VideoGenerationReceipt
         * @description A video task that was accepted and charged. Poll it by its `task_id`.
         */
        VideoGenerationReceipt: {
            task_id: components["schemas"]["Uuid"];
            /**
             * @description A new task has not begun yet.
             * @constant
             */
            status: "pending";
            /**
             * @description The medium of the task.
             * @constant
             */
            media_type: "video";
            model: components["schemas"]["ModelName"];
            /**
             * @description The scene as it was given or inferred.
             * @enum {string}
             */
            scene: "text-to-video" | "image-to-video" | "video-to-video";
            credits: components["schemas"]["Charge"];
            created_at: components["schemas"]["Timestamp"];
        };
        /**
         * VideoGenerationResponse
         * @description The envelope around the receipt of a video task.
         */
        VideoGenerationResponse: {
            data: components["schemas"]["VideoGenerationReceipt"];
        };
        /**
         * TaskPrompt
         * @description The prompt as it was sent; empty when the request had none.
         */
        TaskPrompt: string;
        /**
         * TaskCredits
         * @description What the task cost. A failed task keeps the figure although it was refunded.
         */
        TaskCredits: {
            cost: components["schemas"]["CreditAmount"];
        };
        /**
         * EmptyTaskOutput
         * @description The output of a task that has none, or none yet; both lists are empty.
         */
        EmptyTaskOutput: {
            /** @description Empty. */
            images: components["schemas"]["MediaUrl"][];
            /** @description Empty. */
            videos: components["schemas"]["MediaUrl"][];
        };
        /**
         * pending
         * @description A task that waits for its turn.
         */
        PendingTask: {
            id: components["schemas"]["Uuid"];
            /**
             * @description Not begun. Poll again.
             * @constant
             */
            status: "pending";
            media_type: components["schemas"]["MediaType"];
            model: components["schemas"]["ModelName"];
            scene: components["schemas"]["Scene"];
            prompt: components["schemas"]["TaskPrompt"];
            credits: components["schemas"]["TaskCredits"];
            output: components["schemas"]["EmptyTaskOutput"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * processing
         * @description A task that is being worked on.
         */
        ProcessingTask: {
            id: components["schemas"]["Uuid"];
            /**
             * @description Begun, not finished. Poll again.
             * @constant
             */
            status: "processing";
            media_type: components["schemas"]["MediaType"];
            model: components["schemas"]["ModelName"];
            scene: components["schemas"]["Scene"];
            prompt: components["schemas"]["TaskPrompt"];
            credits: components["schemas"]["TaskCredits"];
            output: components["schemas"]["EmptyTaskOutput"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * TaskOutput
         * @description What the task produced. The list of the other medium is empty.
         */
        TaskOutput: {
            /** @description The URLs of the images. */
            images: components["schemas"]["MediaUrl"][];
            /** @description The URLs of the videos. */
            videos: components["schemas"]["MediaUrl"][];
        };
        /**
         * success
         * @description A finished task with at least one output of its medium.
         */
        SuccessTask: {
            id: components["schemas"]["Uuid"];
            /**
             * @description Finished, final.
             * @constant
             */
            status: "success";
            media_type: components["schemas"]["MediaType"];
            model: components["schemas"]["ModelName"];
            scene: components["schemas"]["Scene"];
            prompt: components["schemas"]["TaskPrompt"];
            credits: components["schemas"]["TaskCredits"];
            output: components["schemas"]["TaskOutput"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * failed
         * @description A task that came to nothing. Its credits were given back.
         */
        FailedTask: {
            id: components["schemas"]["Uuid"];
            /**
             * @description Came to nothing, final.
             * @constant
             */
            status: "failed";
            media_type: components["schemas"]["MediaType"];
            model: components["schemas"]["ModelName"];
            scene: components["schemas"]["Scene"];
            prompt: components["schemas"]["TaskPrompt"];
            credits: components["schemas"]["TaskCredits"];
            output: components["schemas"]["EmptyTaskOutput"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * canceled
         * @description A task that was called off before it finished. No public operation does that. That its credits are given back is decided.
         */
        CanceledTask: {
            id: components["schemas"]["Uuid"];
            /**
             * @description Called off, final.
             * @constant
             */
            status: "canceled";
            media_type: components["schemas"]["MediaType"];
            model: components["schemas"]["ModelName"];
            scene: components["schemas"]["Scene"];
            prompt: components["schemas"]["TaskPrompt"];
            credits: components["schemas"]["TaskCredits"];
            output: components["schemas"]["EmptyTaskOutput"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * Task
         * @description A generation. `status` says how far it is; `success`, `failed` and `canceled` are final.
         */
        Task: components["schemas"]["PendingTask"] | components["schemas"]["ProcessingTask"] | components["schemas"]["SuccessTask"] | components["schemas"]["FailedTask"] | components["schemas"]["CanceledTask"];
        /**
         * TaskResponse
         * @description The envelope around a task.
         */
        TaskResponse: {
            /**
             * TaskData
             * @description The task, under a name of its own.
             */
            data: {
                task: components["schemas"]["Task"];
            };
        };
        /**
         * TaskBadRequestError
         * @description The task id is malformed.
         */
        TaskBadRequestError: {
            /**
             * TaskBadRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "invalid_task_id";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * TaskNotFoundError
         * @description The account has no such task.
         */
        TaskNotFoundError: {
            /**
             * TaskNotFoundErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "task_not_found";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
        /**
         * TaskNotReadyError
         * @description The task cannot be shown yet.
         */
        TaskNotReadyError: {
            /**
             * TaskNotReadyErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description The machine-readable code. Branch on this.
                 * @enum {string}
                 */
                code: "task_not_ready";
                message: components["schemas"]["ErrorMessage"];
                details?: components["schemas"]["ErrorDetails"];
            };
        };
    };
    responses: {
        /** @description The filter is not understood. */
        ModelListBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModelListBadRequestError"];
            };
        };
        /** @description The API key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description Too many requests in too short a time. The documents name no limit. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsError"];
            };
        };
        /** @description The data could not be read. */
        QueryServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QueryServerError"];
            };
        };
        /** @description The service cannot answer at the moment. */
        ServiceUnavailable: {
            headers: {
                /** @description Whole seconds to wait before the next attempt, where the service knows. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description The form or one of its files is refused. Nothing was stored. */
        ImageUploadBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadBadRequestError"];
            };
        };
        /** @description A file is larger than 10 MiB. Nothing was stored. */
        ImageTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FileTooLargeError"];
            };
        };
        /** @description The upload failed on the server. */
        UploadServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadServerError"];
            };
        };
        /** @description The form or one of its files is refused. Nothing was stored. */
        VideoUploadBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadBadRequestError"];
            };
        };
        /** @description A file is larger than 50 MiB. Nothing was stored. */
        VideoTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FileTooLargeError"];
            };
        };
        /** @description The request cannot be priced. */
        QuoteBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QuoteBadRequestError"];
            };
        };
        /** @description A query parameter is refused. */
        UsageBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UsageBadRequestError"];
            };
        };
        /** @description The generation is refused. Nothing was charged. */
        ImageGenerationBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenerationBadRequestError"];
            };
        };
        /** @description The balance does not cover the price. Nothing was charged. */
        InsufficientCredits: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InsufficientCreditsError"];
            };
        };
        /** @description The task could not be created. Nothing was charged. */
        GenerationServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenerationServerError"];
            };
        };
        /** @description The generation is refused. Nothing was charged. */
        VideoGenerationBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenerationBadRequestError"];
            };
        };
        /** @description The task id is malformed. */
        TaskBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskBadRequestError"];
            };
        };
        /** @description The account has no such task. */
        TaskNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskNotFoundError"];
            };
        };
        /** @description The task cannot be shown yet. */
        TaskNotReady: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskNotReadyError"];
            };
        };
    };
    parameters: {
        /** @description Lists only the models of this medium. All of them when left out. */
        MediaTypeFilter: components["schemas"]["MediaType"];
        /** @description The page, from 1. That a smaller number is refused is decided. */
        Page: number;
        /** @description Entries a page, at most 100. That a number below 1 or above 100 is refused is decided. */
        Limit: number;
        /**
         * @description The start of the range: an ISO 8601 date and time, or a date, which means its first millisecond in UTC.
         *     Must be earlier than `to`.
         *     That a time without an offset is UTC too is decided.
         */
        From: string;
        /**
         * @description The end of the range: an ISO 8601 date and time, or a date, which means its last millisecond in UTC.
         *     That a time without an offset is UTC too is decided.
         */
        To: string;
        /** @description The id of the task, as the receipt gave it. */
        TaskId: components["schemas"]["Uuid"];
    };
    requestBodies: never;
    headers: {
        /** @description Whole seconds to wait before the next attempt. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listModels: {
        parameters: {
            query?: {
                /** @description Lists only the models of this medium. All of them when left out. */
                media_type?: components["parameters"]["MediaTypeFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelListResponse"];
                };
            };
            400: components["responses"]["ModelListBadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueryServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    uploadImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The images, as form parts. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImageUploadForm"];
            };
        };
        responses: {
            /** @description The stored files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            400: components["responses"]["ImageUploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["ImageTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UploadServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    uploadVideos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The video, as form parts. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["VideoUploadForm"];
            };
        };
        responses: {
            /** @description The stored files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            400: components["responses"]["VideoUploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["VideoTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UploadServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCreditsBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueryServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    quoteCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The generation to price. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteResponse"];
                };
            };
            400: components["responses"]["QuoteBadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueryServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCreditsUsage: {
        parameters: {
            query?: {
                /** @description The page, from 1. That a smaller number is refused is decided. */
                page?: components["parameters"]["Page"];
                /** @description Entries a page, at most 100. That a number below 1 or above 100 is refused is decided. */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The start of the range: an ISO 8601 date and time, or a date, which means its first millisecond in UTC.
                 *     Must be earlier than `to`.
                 *     That a time without an offset is UTC too is decided.
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The end of the range: an ISO 8601 date and time, or a date, which means its last millisecond in UTC.
                 *     That a time without an offset is UTC too is decided.
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            400: components["responses"]["UsageBadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueryServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageGeneration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The generation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImageGenerationRequest"];
            };
        };
        responses: {
            /** @description The task was created and charged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageGenerationResponse"];
                };
            };
            400: components["responses"]["ImageGenerationBadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["GenerationServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createVideoGeneration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The generation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoGenerationRequest"];
            };
        };
        responses: {
            /** @description The task was created and charged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoGenerationResponse"];
                };
            };
            400: components["responses"]["VideoGenerationBadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["GenerationServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the task, as the receipt gave it. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskResponse"];
                };
            };
            400: components["responses"]["TaskBadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskNotReady"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueryServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
