// Generated from openapi/imgeditor/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/v1/images/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate an image
         * @description Makes an image from a prompt, or from a prompt and a picture. The price is charged at once; the task
         *     is then read with `getImageStatus` until it is `completed` or `failed`, and a failed task is refunded
         *     (decided).
         *
         *     Checks come in this order (decided): key, prompt, model, the other fields, subscription, content
         *     filter, balance.
         *
         *     The model is named by `model`. `model_id` belongs to videos and is ignored here, like any unknown
         *     field: a request with it alone makes a Nano Banana (decided).
         */
        post: operations["generateImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an image task
         * @description The state of an image task: `pending`, `processing`, then `completed` or `failed`. Poll until it is one
         *     of the last two. The id of a video task is not found here (decided).
         */
        get: operations["getImageStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a video
         * @description Makes a clip from a prompt, optionally with a reference picture. The price is charged at once; the
         *     task is then read with `getVideoStatus` until it is `succeeded` or `failed`, and a failed task is
         *     refunded (decided).
         *
         *     Checks come in this order (decided): key, prompt, model, the other fields, content filter, balance.
         */
        post: operations["generateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a video task
         * @description The state of a video task: `processing`, then `succeeded` or `failed`. Poll until it is one of the last
         *     two. The id of an image task is not found here (decided).
         */
        get: operations["getVideoStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the balance
         * @description The balance of the account and its subscription.
         */
        get: operations["getAccountCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/calculate-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price a generation
         * @description What a generation would cost. Nothing is charged and no task is made; a subscription model is priced
         *     without a subscription too (decided). What the model refuses has no price (decided).
         */
        post: operations["calculateCost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the models
         * @description All image and video models with their ids and names.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What to make. Blank is refused with `INVALID_PROMPT`. No upper bound is documented. */
        Prompt: string;
        /**
         * @description `text` makes a picture from the prompt alone, `image` from the prompt and `image_url`.
         *     The default is decided.
         * @default text
         * @enum {string}
         */
        ImageMode: "text" | "image";
        /**
         * Format: uri
         * @description The picture to start from, http or https (decided). Required in image mode; without effect in text mode
         *     (decided).
         */
        SourceImageUrl: string;
        /**
         * @description Shape of the picture. The default is decided.
         * @default 1:1
         * @enum {string}
         */
        StandardImageAspectRatio: "1:1" | "3:4" | "4:3" | "9:16" | "16:9";
        /**
         * @description Without effect: the model has no choice of resolution. Accepted because the documented request for
         *     Nano Banana sends `1K` (decided).
         * @enum {string}
         */
        IgnoredImageResolution: "1K" | "2K" | "4K";
        /**
         * @description How many images to make and to pay for. One `image_url` comes back whatever the number (decided).
         *     The default is decided.
         * @default 1
         */
        NumImages: number;
        /**
         * @description `hd` adds 2 credits, to each image of several (decided: the document says only "+2"). The default is
         *     decided.
         * @default standard
         * @enum {string}
         */
        ImageQuality: "standard" | "hd";
        /**
         * @description File format of the picture. The default is decided.
         * @default png
         * @enum {string}
         */
        OutputFormat: "png" | "jpeg";
        /**
         * Nano Banana
         * @description Nano Banana, the default model: a request without `model` is one for Nano Banana.
         *
         *     The model has no choice of resolution. A `resolution` that is sent anyway changes neither the
         *     picture nor the price (decided, because the documented request sends one).
         *
         *     Price per image: 1 credit in text mode, 2 in image mode.
         */
        NanoBananaRequest: {
            /**
             * @description Selects Nano Banana. May be left out, as Nano Banana is the default.
             * @default nano-banana
             * @constant
             */
            model?: "nano-banana";
            prompt: components["schemas"]["Prompt"];
            mode?: components["schemas"]["ImageMode"];
            image_url?: components["schemas"]["SourceImageUrl"];
            aspect_ratio?: components["schemas"]["StandardImageAspectRatio"];
            resolution?: components["schemas"]["IgnoredImageResolution"];
            num_images?: components["schemas"]["NumImages"];
            quality?: components["schemas"]["ImageQuality"];
            output_format?: components["schemas"]["OutputFormat"];
        };
        /**
         * @description Shape of the picture. The default is decided.
         * @default 1:1
         * @enum {string}
         */
        WideImageAspectRatio: "1:1" | "3:2" | "2:3" | "3:4" | "4:3" | "4:5" | "5:4" | "9:16" | "16:9" | "21:9";
        /**
         * @description Output resolution. The default is decided.
         * @default 1K
         * @enum {string}
         */
        ImageResolution: "1K" | "2K" | "4K";
        /**
         * Nano Banana Pro
         * @description Nano Banana Pro, up to 4K.
         *
         *     Price per image: 6 credits, 20 in 4K.
         */
        NanoBananaProRequest: {
            /**
             * @description Selects Nano Banana Pro.
             * @constant
             */
            model: "nano-banana-pro";
            prompt: components["schemas"]["Prompt"];
            mode?: components["schemas"]["ImageMode"];
            image_url?: components["schemas"]["SourceImageUrl"];
            aspect_ratio?: components["schemas"]["WideImageAspectRatio"];
            resolution?: components["schemas"]["ImageResolution"];
            num_images?: components["schemas"]["NumImages"];
            quality?: components["schemas"]["ImageQuality"];
            output_format?: components["schemas"]["OutputFormat"];
        };
        /**
         * Nano Banana 2
         * @description Nano Banana 2, up to 4K. Needs a subscription: without one the reply is 403 `FORBIDDEN`.
         *
         *     Price per image: 4 credits in text mode, 8 in image mode; 2K adds 4, 4K adds 14.
         */
        NanoBanana2Request: {
            /**
             * @description Selects Nano Banana 2.
             * @constant
             */
            model: "nano-banana-2";
            prompt: components["schemas"]["Prompt"];
            mode?: components["schemas"]["ImageMode"];
            image_url?: components["schemas"]["SourceImageUrl"];
            aspect_ratio?: components["schemas"]["WideImageAspectRatio"];
            resolution?: components["schemas"]["ImageResolution"];
            num_images?: components["schemas"]["NumImages"];
            quality?: components["schemas"]["ImageQuality"];
            output_format?: components["schemas"]["OutputFormat"];
        };
        /**
         * SeeDream 4
         * @description SeeDream 4. Needs a subscription: without one the reply is 403 `FORBIDDEN`.
         *
         *     The model has no choice of resolution. A `resolution` that is sent anyway changes neither the
         *     picture nor the price (decided).
         *
         *     Price per image: 4 credits in either mode.
         */
        Seedream4Request: {
            /**
             * @description Selects SeeDream 4.
             * @constant
             */
            model: "seedream4";
            prompt: components["schemas"]["Prompt"];
            mode?: components["schemas"]["ImageMode"];
            image_url?: components["schemas"]["SourceImageUrl"];
            aspect_ratio?: components["schemas"]["StandardImageAspectRatio"];
            resolution?: components["schemas"]["IgnoredImageResolution"];
            num_images?: components["schemas"]["NumImages"];
            quality?: components["schemas"]["ImageQuality"];
            output_format?: components["schemas"]["OutputFormat"];
        };
        /**
         * Other image models
         * @description An image from a model that has to be named.
         */
        NamedImageModelRequest: components["schemas"]["NanoBananaProRequest"] | components["schemas"]["NanoBanana2Request"] | components["schemas"]["Seedream4Request"];
        /**
         * ImageGenerationRequest
         * @description An image to make. `model` selects the allowed ratios and resolutions and the price; it may be left
         *     out, which means `nano-banana`. Unknown fields are ignored (decided).
         */
        ImageGenerationRequest: components["schemas"]["NanoBananaRequest"] | components["schemas"]["NamedImageModelRequest"];
        /**
         * @description The request was carried out.
         * @constant
         */
        Succeeded: true;
        /** @description Identifies the task; it begins with `clx`, the rest is free (decided). */
        TaskId: string;
        /** @description Credits charged for this task. They come back if it fails (decided). */
        CreditsUsed: number;
        /** @description Balance after the charge. */
        CreditsRemaining: number;
        /**
         * ImageGeneration
         * @description An accepted image task.
         */
        ImageGeneration: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description A new image task waits.
             * @constant
             */
            status: "pending";
            credits_used: components["schemas"]["CreditsUsed"];
            credits_remaining: components["schemas"]["CreditsRemaining"];
        };
        /**
         * ImageGenerationResponse
         * @description The image task was accepted and paid for.
         */
        ImageGenerationResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["ImageGeneration"];
        };
        /**
         * @description The request was not carried out.
         * @constant
         */
        Failed: false;
        /** @description What went wrong, for people. Programs compare `code`. */
        ErrorMessage: string;
        /**
         * BadGenerationError
         * @description The generation cannot be made as asked.
         */
        BadGenerationError: {
            success: components["schemas"]["Failed"];
            /**
             * BadGenerationErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description `INVALID_REQUEST` stands for everything that has no documented code: a bad ratio, resolution, length or
                 *     count, a missing `image_url`, unreadable JSON. It extends the documented list (decided).
                 * @enum {string}
                 */
                code: "INVALID_PROMPT" | "INVALID_MODEL" | "INVALID_REQUEST";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * UnauthorizedError
         * @description The API key is missing or invalid.
         */
        UnauthorizedError: {
            success: components["schemas"]["Failed"];
            /**
             * UnauthorizedErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Says which error it is.
                 * @enum {string}
                 */
                code: "UNAUTHORIZED";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * PaymentRequiredError
         * @description The balance does not cover the price. Nothing was charged.
         */
        PaymentRequiredError: {
            success: components["schemas"]["Failed"];
            /**
             * PaymentRequiredErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Says which error it is.
                 * @enum {string}
                 */
                code: "INSUFFICIENT_CREDITS";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * ForbiddenError
         * @description The key may not do this.
         */
        ForbiddenError: {
            success: components["schemas"]["Failed"];
            /**
             * ForbiddenErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Disabled, expired or without the scope; or the model needs a subscription that the account lacks
                 *     (decided).
                 * @enum {string}
                 */
                code: "FORBIDDEN";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * TooManyRequestsError
         * @description More than 60 requests in a minute with this key.
         */
        TooManyRequestsError: {
            success: components["schemas"]["Failed"];
            /**
             * TooManyRequestsErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Says which error it is.
                 * @enum {string}
                 */
                code: "RATE_LIMIT_EXCEEDED";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * ContentFilteredError
         * @description The safety filter rejected the content. Nothing was charged (decided).
         */
        ContentFilteredError: {
            success: components["schemas"]["Failed"];
            /**
             * ContentFilteredErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Says which error it is.
                 * @enum {string}
                 */
                code: "CONTENT_FILTERED";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * InternalServerError
         * @description The server failed; the request may be repeated.
         */
        InternalServerError: {
            success: components["schemas"]["Failed"];
            /**
             * InternalServerErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Says which error it is.
                 * @enum {string}
                 */
                code: "INTERNAL_ERROR";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /** @description Progress in percent. It never goes back, and 100 is a finished task (decided). */
        Progress: number;
        /**
         * unfinished
         * @description A task to be asked for again. It has neither a URL nor a time of completion (decided).
         */
        UnfinishedImageTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description `pending` waits, `processing` runs.
             * @enum {string}
             */
            status: "pending" | "processing";
            progress: components["schemas"]["Progress"];
        };
        /**
         * @description A finished task is at 100 percent.
         * @constant
         */
        FullProgress: 100;
        /**
         * Format: date-time
         * @description When the task finished, in UTC.
         */
        CompletedAt: string;
        /**
         * completed
         * @description A finished task with its result.
         */
        CompletedImageTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description The result is there.
             * @constant
             */
            status: "completed";
            progress: components["schemas"]["FullProgress"];
            /**
             * Format: uri
             * @description Where the image is.
             */
            image_url: string;
            completed_at: components["schemas"]["CompletedAt"];
        };
        /** @description Why the task failed, for people. It may be missing. */
        TaskFailure: string;
        /**
         * failed
         * @description A task that came to nothing. Its credits are back on the account (decided).
         */
        FailedImageTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description There is no result.
             * @constant
             */
            status: "failed";
            progress: components["schemas"]["Progress"];
            error?: components["schemas"]["TaskFailure"];
        };
        /**
         * ImageTask
         * @description An image task. `status` goes from `pending` to `processing` and ends in `completed` or `failed`.
         */
        ImageTask: components["schemas"]["UnfinishedImageTask"] | components["schemas"]["CompletedImageTask"] | components["schemas"]["FailedImageTask"];
        /**
         * ImageStatusResponse
         * @description The image task.
         */
        ImageStatusResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["ImageTask"];
        };
        /**
         * BadStatusRequestError
         * @description The task cannot be asked for like this.
         */
        BadStatusRequestError: {
            success: components["schemas"]["Failed"];
            /**
             * BadStatusRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description There is no task id. The code extends the documented list (decided).
                 * @enum {string}
                 */
                code: "INVALID_REQUEST";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * NotFoundError
         * @description This key has no such task.
         */
        NotFoundError: {
            success: components["schemas"]["Failed"];
            /**
             * NotFoundErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description Says which error it is.
                 * @enum {string}
                 */
                code: "TASK_NOT_FOUND";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * Format: uri
         * @description A reference picture, http or https (decided). With it the clip is made from image and prompt, without it
         *     from the prompt.
         */
        ReferenceImageUrl: string;
        /**
         * @description Whether the clip has sound. The default is decided.
         * @default false
         */
        GenerateAudio: boolean;
        /** @description What should not be seen. */
        NegativePrompt: string;
        /**
         * VEO 3.1 Fast
         * @description VEO 3.1 Fast. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The price table calls this model the default one.
         *
         *     The prices are documented, cell by cell.
         */
        Veo31FastRequest: {
            /**
             * @description Selects VEO 3.1 Fast.
             * @constant
             */
            model_id: "veo-3.1-fast";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 4
             * @enum {integer}
             */
            duration?: 4 | 6 | 8;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p" | "1080p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * VEO 3.1
         * @description VEO 3.1. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Veo31Request: {
            /**
             * @description Selects VEO 3.1.
             * @constant
             */
            model_id: "veo-3.1";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 4
             * @enum {integer}
             */
            duration?: 4 | 6 | 8;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p" | "1080p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Seedance 1.5 Fast
         * @description Seedance 1.5 Fast. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Seedance15FastRequest: {
            /**
             * @description Selects Seedance 1.5 Fast.
             * @constant
             */
            model_id: "seedance-1.5-fast";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 4
             * @enum {integer}
             */
            duration?: 4 | 8 | 12;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p" | "1080p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Seedance 1.5 Pro
         * @description Seedance 1.5 Pro. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Seedance15Request: {
            /**
             * @description Selects Seedance 1.5 Pro.
             * @constant
             */
            model_id: "seedance-1.5";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 4
             * @enum {integer}
             */
            duration?: 4 | 8 | 12;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p" | "1080p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Seedance 2.0
         * @description Seedance 2.0. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Seedance20Request: {
            /**
             * @description Selects Seedance 2.0.
             * @constant
             */
            model_id: "seedance-2.0";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 5
             * @enum {integer}
             */
            duration?: 5 | 10 | 15;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "480p" | "720p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * @description The model makes no sound. `false` may be sent; `true` would be ignored in silence, so it is refused
         *     (decided).
         * @default false
         * @enum {boolean}
         */
        GenerateAudioNever: false;
        /**
         * Wan 2.5
         * @description Wan 2.5. The model has no sound: `generate_audio` is `false`, sent or not, and `true` is refused.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Wan25Request: {
            /**
             * @description Selects Wan 2.5.
             * @constant
             */
            model_id: "wan-2.5";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 5
             * @enum {integer}
             */
            duration?: 5 | 10;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "480p" | "720p" | "1080p";
            generate_audio?: components["schemas"]["GenerateAudioNever"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * @description The model always makes sound. `true` may be sent; `false` would be ignored in silence, so it is
         *     refused (decided).
         * @default true
         * @enum {boolean}
         */
        GenerateAudioAlways: true;
        /**
         * Sora 2
         * @description Sora 2. Every clip has sound: `generate_audio` is `true`, sent or not, and `false` is refused.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Sora2Request: {
            /**
             * @description Selects Sora 2.
             * @constant
             */
            model_id: "sora-2";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 4
             * @enum {integer}
             */
            duration?: 4 | 8 | 12;
            /**
             * @description Output resolution. The model has only this one. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p";
            generate_audio?: components["schemas"]["GenerateAudioAlways"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Sora 2 Pro
         * @description Sora 2 Pro. Every clip has sound: `generate_audio` is `true`, sent or not, and `false` is refused.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        Sora2ProRequest: {
            /**
             * @description Selects Sora 2 Pro.
             * @constant
             */
            model_id: "sora-2-pro";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 4
             * @enum {integer}
             */
            duration?: 4 | 8 | 12;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p" | "1080p";
            generate_audio?: components["schemas"]["GenerateAudioAlways"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Kling O3
         * @description Kling O3. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        KlingO3StdRequest: {
            /**
             * @description Selects Kling O3.
             * @constant
             */
            model_id: "kling-o3-std";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 5
             * @enum {integer}
             */
            duration?: 5 | 10;
            /**
             * @description Output resolution. The model has only this one. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Kling O3 Pro
         * @description Kling O3 Pro. Sound is a choice (`generate_audio`) and costs more.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        KlingO3ProRequest: {
            /**
             * @description Selects Kling O3 Pro.
             * @constant
             */
            model_id: "kling-o3-pro";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 5
             * @enum {integer}
             */
            duration?: 5 | 10;
            /**
             * @description Output resolution. The model has only this one. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "720p";
            generate_audio?: components["schemas"]["GenerateAudio"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * Grok Video
         * @description Grok Video. The model has no sound: `generate_audio` is `false`, sent or not, and `true` is refused.
         *
         *     The prices are decided, not documented: `calculateCost` of a live deployment is the authority.
         */
        GrokVideoRequest: {
            /**
             * @description Selects Grok Video.
             * @constant
             */
            model_id: "grok-video";
            prompt: components["schemas"]["Prompt"];
            image_url?: components["schemas"]["ReferenceImageUrl"];
            /**
             * @description Shape of the picture. The default is decided.
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1";
            /**
             * @description Length in seconds. The default, the shortest length, is decided.
             * @default 6
             * @enum {integer}
             */
            duration?: 6 | 10;
            /**
             * @description Output resolution. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "480p" | "720p";
            generate_audio?: components["schemas"]["GenerateAudioNever"];
            negative_prompt?: components["schemas"]["NegativePrompt"];
        };
        /**
         * VideoGenerationRequest
         * @description A clip to make. `model_id` selects the allowed resolutions, ratios, lengths and sound, and the price.
         *     It is required: the document marks it neither optional nor with a default (decided). Unknown fields
         *     are ignored (decided).
         */
        VideoGenerationRequest: components["schemas"]["Veo31FastRequest"] | components["schemas"]["Veo31Request"] | components["schemas"]["Seedance15FastRequest"] | components["schemas"]["Seedance15Request"] | components["schemas"]["Seedance20Request"] | components["schemas"]["Wan25Request"] | components["schemas"]["Sora2Request"] | components["schemas"]["Sora2ProRequest"] | components["schemas"]["KlingO3StdRequest"] | components["schemas"]["KlingO3ProRequest"] | components["schemas"]["GrokVideoRequest"];
        /**
         * VideoGeneration
         * @description An accepted video task.
         */
        VideoGeneration: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description A new video task is processed at once.
             * @constant
             */
            status: "processing";
            credits_used: components["schemas"]["CreditsUsed"];
            credits_remaining: components["schemas"]["CreditsRemaining"];
            /** @description Who makes the clip. The documented value is `wavespeed`; others are possible. */
            provider: "wavespeed" | (string & {});
        };
        /**
         * VideoGenerationResponse
         * @description The video task was accepted and paid for.
         */
        VideoGenerationResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["VideoGeneration"];
        };
        /**
         * unfinished
         * @description A task to be asked for again. It has neither a URL nor a time of completion (decided).
         */
        UnfinishedVideoTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description The task runs.
             * @constant
             */
            status: "processing";
            progress: components["schemas"]["Progress"];
        };
        /**
         * succeeded
         * @description A finished task with its result.
         */
        SucceededVideoTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description The result is there.
             * @constant
             */
            status: "succeeded";
            progress: components["schemas"]["FullProgress"];
            /**
             * Format: uri
             * @description Where the video is.
             */
            video_url: string;
            completed_at: components["schemas"]["CompletedAt"];
        };
        /**
         * failed
         * @description A task that came to nothing. Its credits are back on the account (decided).
         */
        FailedVideoTask: {
            task_id: components["schemas"]["TaskId"];
            /**
             * @description There is no result.
             * @constant
             */
            status: "failed";
            progress: components["schemas"]["Progress"];
            error?: components["schemas"]["TaskFailure"];
        };
        /**
         * VideoTask
         * @description A video task. `status` begins with `processing` and ends in `succeeded` or `failed`.
         */
        VideoTask: components["schemas"]["UnfinishedVideoTask"] | components["schemas"]["SucceededVideoTask"] | components["schemas"]["FailedVideoTask"];
        /**
         * VideoStatusResponse
         * @description The video task.
         */
        VideoStatusResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["VideoTask"];
        };
        /**
         * Subscription
         * @description A running subscription.
         */
        Subscription: {
            /** @description Name of the plan. Only `pro` is documented. */
            plan: "pro" | (string & {});
            /**
             * Format: date-time
             * @description When the paid period ends, in UTC.
             */
            end_date: string;
        };
        /**
         * AccountCredits
         * @description Balance and subscription of the account.
         */
        AccountCredits: {
            /** @description Credits that can be spent now. */
            credits: number;
            /**
             * @description Credits that the account was given in all, the spent ones included. The document gives the number
             *     only; this meaning is decided.
             */
            total_credits: number;
            /** @description The subscription, or null without one (decided). */
            subscription: components["schemas"]["Subscription"] | null;
            /** @description Whether the account has a paid plan. False without a subscription (decided). */
            is_vip: boolean;
        };
        /**
         * AccountCreditsResponse
         * @description The account of the key.
         */
        AccountCreditsResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["AccountCredits"];
        };
        /**
         * @description An image model. The listing marks the default one.
         * @default nano-banana
         * @enum {string}
         */
        ImageModelId: "nano-banana" | "nano-banana-pro" | "nano-banana-2" | "seedream4";
        /**
         * image
         * @description Price of an image generation. Without a model, the default image model is priced (decided).
         */
        ImageCostRequest: {
            /**
             * @description Selects image generation.
             * @constant
             */
            type: "image";
            model?: components["schemas"]["ImageModelId"];
            /**
             * @description The same as `model`, which wins when both are sent (decided).
             * @enum {string}
             */
            model_id?: "nano-banana" | "nano-banana-pro" | "nano-banana-2" | "seedream4";
            mode?: components["schemas"]["ImageMode"];
            resolution?: components["schemas"]["ImageResolution"];
            num_images?: components["schemas"]["NumImages"];
            quality?: components["schemas"]["ImageQuality"];
        };
        /**
         * @description A video model. The price table calls VEO 3.1 Fast the default one.
         * @default veo-3.1-fast
         * @enum {string}
         */
        VideoModelId: "veo-3.1-fast" | "veo-3.1" | "seedance-1.5-fast" | "seedance-1.5" | "seedance-2.0" | "wan-2.5" | "sora-2" | "sora-2-pro" | "kling-o3-std" | "kling-o3-pro" | "grok-video";
        /**
         * video
         * @description Price of a video generation. Without a model, VEO 3.1 Fast is priced, which the price table calls the
         *     default; without a length, the shortest of the model (both decided).
         */
        VideoCostRequest: {
            /**
             * @description Selects video generation.
             * @constant
             */
            type: "video";
            model_id?: components["schemas"]["VideoModelId"];
            /**
             * @description The same as `model_id`, which wins when both are sent (decided).
             * @enum {string}
             */
            model?: "veo-3.1-fast" | "veo-3.1" | "seedance-1.5-fast" | "seedance-1.5" | "seedance-2.0" | "wan-2.5" | "sora-2" | "sora-2-pro" | "kling-o3-std" | "kling-o3-pro" | "grok-video";
            /**
             * @description Output resolution, one of the model's. The default is decided.
             * @default 720p
             * @enum {string}
             */
            resolution?: "480p" | "720p" | "1080p";
            /** @description Length in seconds, one of the model's. */
            duration?: number;
            /**
             * @description Whether the clip has sound. Left out, it has none, or always has it, as the model does. The other value
             *     is refused for a model without the choice (decided).
             */
            generate_audio?: boolean;
        };
        /**
         * CostRequest
         * @description The generation to price. `type` selects the fields. A value that is none of those the model lists is
         *     400 `INVALID_REQUEST`, as the generation itself would be (decided); that goes for a field of the
         *     generation that does not change the price, too, if it is sent along.
         */
        CostRequest: components["schemas"]["ImageCostRequest"] | components["schemas"]["VideoCostRequest"];
        /**
         * Cost
         * @description The price of a generation. Nothing is charged.
         */
        Cost: {
            /**
             * @description The medium that was priced.
             * @enum {string}
             */
            type: "image" | "video";
            /** @description Credits that the generation costs. */
            credits_needed: number;
        };
        /**
         * CostResponse
         * @description The price.
         */
        CostResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["Cost"];
        };
        /**
         * BadCostRequestError
         * @description The generation cannot be priced as asked.
         */
        BadCostRequestError: {
            success: components["schemas"]["Failed"];
            /**
             * BadCostRequestErrorBody
             * @description What went wrong.
             */
            error: {
                /**
                 * @description `INVALID_REQUEST` stands for everything that has no documented code. It extends the documented list
                 *     (decided).
                 * @enum {string}
                 */
                code: "INVALID_MODEL" | "INVALID_REQUEST";
                message: components["schemas"]["ErrorMessage"];
            };
        };
        /**
         * Model
         * @description A model. The document leaves further fields open; clients should ignore those they do not know.
         */
        Model: {
            /** @description What goes into `model` for images and into `model_id` for videos. */
            id: string;
            /** @description Name for people. */
            name: string;
            /** @description True for the model that is used when a request names none. Absent for the others. */
            is_default?: boolean;
        } & {
            [key: string]: unknown;
        };
        /**
         * ModelList
         * @description The models of both media.
         */
        ModelList: {
            /** @description The image models, the default one included. */
            image_models: components["schemas"]["Model"][];
            /** @description The video models. */
            video_models: components["schemas"]["Model"][];
        };
        /**
         * ModelsResponse
         * @description All models.
         */
        ModelsResponse: {
            success: components["schemas"]["Succeeded"];
            data: components["schemas"]["ModelList"];
        };
    };
    responses: {
        /** @description The task was accepted and paid for. Poll `getImageStatus` for its result. */
        ImageAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImageGenerationResponse"];
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
        /** @description The key is disabled, expired or lacks the scope, or the model needs a subscription. */
        ForbiddenOrUnsubscribed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description More than 60 requests in a minute with this key. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsError"];
            };
        };
        /** @description The safety filter rejected the content. Nothing was charged (decided). */
        ContentFiltered: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContentFilteredError"];
            };
        };
        /** @description The server failed; the request may be repeated. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalServerError"];
            };
        };
        /** @description The task as it is now. */
        ImageStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImageStatusResponse"];
            };
        };
        /** @description The key is disabled, expired or lacks the scope. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
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
        /** @description The task was accepted and paid for. Poll `getVideoStatus` for its result. */
        VideoAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VideoGenerationResponse"];
            };
        };
        /** @description The task as it is now. */
        VideoStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VideoStatusResponse"];
            };
        };
        /** @description The account of the key. */
        AccountCredits: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountCreditsResponse"];
            };
        };
        /** @description The price. Nothing was charged. */
        Cost: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CostResponse"];
            };
        };
        /** @description All models. */
        Models: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModelsResponse"];
            };
        };
    };
    parameters: {
        /** @description The id that the generation answered with. A task is read with the key that made it. */
        ImageTaskId: components["schemas"]["TaskId"];
        /** @description The id that the generation answered with. A task is read with the key that made it. */
        VideoTaskId: components["schemas"]["TaskId"];
    };
    requestBodies: {
        /** @description The image to make. */
        ImageGeneration: {
            content: {
                "application/json": components["schemas"]["ImageGenerationRequest"];
            };
        };
        /** @description The clip to make. */
        VideoGeneration: {
            content: {
                "application/json": components["schemas"]["VideoGenerationRequest"];
            };
        };
        /** @description The generation to price. */
        Cost: {
            content: {
                "application/json": components["schemas"]["CostRequest"];
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
    generateImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageGeneration"];
        responses: {
            200: components["responses"]["ImageAccepted"];
            /** @description The request is not acceptable. Nothing was charged. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadGenerationError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["ForbiddenOrUnsubscribed"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["ContentFiltered"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getImageStatus: {
        parameters: {
            query: {
                /** @description The id that the generation answered with. A task is read with the key that made it. */
                task_id: components["parameters"]["ImageTaskId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImageStatus"];
            /** @description The request is not acceptable. Nothing was charged. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadStatusRequestError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    generateVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["VideoGeneration"];
        responses: {
            200: components["responses"]["VideoAccepted"];
            /** @description The request is not acceptable. Nothing was charged. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadGenerationError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["ContentFiltered"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getVideoStatus: {
        parameters: {
            query: {
                /** @description The id that the generation answered with. A task is read with the key that made it. */
                task_id: components["parameters"]["VideoTaskId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VideoStatus"];
            /** @description The request is not acceptable. Nothing was charged. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadStatusRequestError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAccountCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccountCredits"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    calculateCost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Cost"];
        responses: {
            200: components["responses"]["Cost"];
            /** @description The request is not acceptable. Nothing was charged. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadCostRequestError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Models"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
