// Generated from openapi/cyberbara/openapi.yaml by `npm run generate`. Do not edit.

import type { Catalog } from '../../mocks/domain/catalog.ts';

export const catalog = {
  "api": "cyberbara",
  "models": {
    "nano-banana-2": {
      "id": "nano-banana-2",
      "name": "nano-banana-2",
      "schema": "NanoBanana2Request",
      "mediaType": "image",
      "supportedScenes": [
        "text-to-image",
        "image-to-image"
      ],
      "validationLevel": "strict-keys",
      "generationSeconds": 15,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "nano-banana-2",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "resolution": "1K"
            },
            "credits": 8
          },
          {
            "when": {
              "resolution": "2K"
            },
            "credits": 12
          },
          {
            "when": {
              "resolution": "4K"
            },
            "credits": 18
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.aspect_ratio": {},
        "options.resolution": {},
        "options.output_format": {},
        "options.google_search": {}
      },
      "options": {
        "image_input": {},
        "aspect_ratio": {},
        "resolution": {
          "normalizedTo": {
            "1k": "1K",
            "2k": "2K",
            "4k": "4K"
          }
        },
        "output_format": {
          "normalizedTo": {
            "jpeg": "jpg"
          }
        },
        "google_search": {}
      }
    },
    "nano-banana-pro": {
      "id": "nano-banana-pro",
      "name": "nano-banana-pro",
      "schema": "NanoBananaProRequest",
      "mediaType": "image",
      "supportedScenes": [
        "text-to-image",
        "image-to-image"
      ],
      "validationLevel": "strict-keys",
      "generationSeconds": 18.863,
      "generationSecondsProvenance": "documented",
      "pricing": {
        "rule": "nano-banana-pro",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "resolution": "1K"
            },
            "credits": 8,
            "provenance": "documented"
          },
          {
            "when": {
              "resolution": "2K"
            },
            "credits": 18
          },
          {
            "when": {
              "resolution": "4K"
            },
            "credits": 24
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.aspect_ratio": {},
        "options.resolution": {},
        "options.output_format": {}
      },
      "options": {
        "image_input": {},
        "aspect_ratio": {},
        "resolution": {
          "normalizedTo": {
            "1k": "1K",
            "2k": "2K",
            "4k": "4K"
          }
        },
        "output_format": {
          "normalizedTo": {
            "jpeg": "jpg"
          }
        }
      }
    },
    "sora-2": {
      "id": "sora-2",
      "name": "sora-2",
      "schema": "Sora2Request",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 147.72,
      "generationSecondsProvenance": "documented",
      "pricing": {
        "rule": "sora-2-stable",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "duration": 10
            },
            "credits": 20,
            "provenance": "documented"
          },
          {
            "when": {
              "duration": 15
            },
            "credits": 30
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.aspect_ratio": {},
        "options.duration": {},
        "options.n_frames": {
          "aliasOf": "options.duration"
        },
        "options.remove_watermark": {},
        "options.upload_method": {}
      },
      "options": {
        "image_input": {},
        "aspect_ratio": {
          "default": "landscape",
          "allowed": [
            "landscape",
            "portrait"
          ]
        },
        "duration": {
          "default": 10,
          "allowed": [
            10,
            15,
            "10",
            "15"
          ]
        },
        "n_frames": {
          "aliasOf": "duration",
          "allowed": [
            10,
            15,
            "10",
            "15"
          ]
        },
        "remove_watermark": {
          "default": true
        },
        "upload_method": {
          "default": "s3",
          "allowed": [
            "s3",
            "oss"
          ]
        }
      }
    },
    "sora-2-pro": {
      "id": "sora-2-pro",
      "name": "sora-2-pro",
      "schema": "Sora2ProRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 240,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "sora-2-pro",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "size": "standard",
              "duration": 10
            },
            "credits": 75
          },
          {
            "when": {
              "size": "standard",
              "duration": 15
            },
            "credits": 135
          },
          {
            "when": {
              "size": "high",
              "duration": 10
            },
            "credits": 165
          },
          {
            "when": {
              "size": "high",
              "duration": 15
            },
            "credits": 315
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.aspect_ratio": {},
        "options.duration": {},
        "options.n_frames": {
          "aliasOf": "options.duration"
        },
        "options.size": {},
        "options.resolution": {
          "aliasOf": "options.size"
        }
      },
      "options": {
        "image_input": {},
        "aspect_ratio": {
          "default": "landscape",
          "allowed": [
            "landscape",
            "portrait"
          ]
        },
        "duration": {
          "default": 10,
          "allowed": [
            10,
            15,
            "10",
            "15"
          ]
        },
        "n_frames": {
          "aliasOf": "duration",
          "allowed": [
            10,
            15,
            "10",
            "15"
          ]
        },
        "size": {
          "default": "standard",
          "allowed": [
            "standard",
            "high"
          ]
        },
        "resolution": {
          "aliasOf": "size",
          "allowed": [
            "standard",
            "high"
          ]
        }
      }
    },
    "seedance-2-preview": {
      "id": "seedance-2-preview",
      "name": "seedance-2-preview",
      "schema": "Seedance2PreviewRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video",
        "video-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 120,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "seedance-2-preview",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "scene": "video-to-video"
            },
            "creditsPerSecond": 60
          },
          {
            "when": {},
            "creditsPerSecond": 36
          }
        ],
        "defaultSeconds": 5
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.video_input": {},
        "options.duration": {},
        "options.aspect_ratio": {},
        "options.parent_task_id": {}
      },
      "options": {
        "image_input": {
          "maxItems": 9
        },
        "video_input": {
          "maxItems": 1
        },
        "duration": {
          "default": 5,
          "ignoredInScenes": [
            "video-to-video"
          ],
          "allowed": [
            5,
            10,
            15,
            "5",
            "10",
            "15"
          ]
        },
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "4:3",
            "3:4"
          ]
        },
        "parent_task_id": {}
      }
    },
    "seedance-2-fast-preview": {
      "id": "seedance-2-fast-preview",
      "name": "seedance-2-fast-preview",
      "schema": "Seedance2FastPreviewRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video",
        "video-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 60,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "seedance-2-fast-preview",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "scene": "video-to-video"
            },
            "creditsPerSecond": 40
          },
          {
            "when": {},
            "creditsPerSecond": 24
          }
        ],
        "defaultSeconds": 5
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.video_input": {},
        "options.duration": {},
        "options.aspect_ratio": {},
        "options.parent_task_id": {}
      },
      "options": {
        "image_input": {
          "maxItems": 9
        },
        "video_input": {
          "maxItems": 1
        },
        "duration": {
          "default": 5,
          "ignoredInScenes": [
            "video-to-video"
          ],
          "allowed": [
            5,
            10,
            15,
            "5",
            "10",
            "15"
          ]
        },
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "4:3",
            "3:4"
          ]
        },
        "parent_task_id": {}
      }
    },
    "seedance-2-watermark-remover": {
      "id": "seedance-2-watermark-remover",
      "name": "seedance-2-watermark-remover",
      "schema": "Seedance2WatermarkRemoverRequest",
      "mediaType": "video",
      "supportedScenes": [
        "video-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 45,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "seedance-watermark-remover",
        "provenance": "observed",
        "rows": [
          {
            "when": {},
            "creditsPerSecond": 0.8
          }
        ],
        "minimum": 4,
        "defaultSeconds": 5
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.video_input": {},
        "options.video_url": {},
        "options.duration": {}
      },
      "options": {
        "video_input": {
          "maxItems": 1
        },
        "video_url": {},
        "duration": {}
      }
    },
    "seedance-1-pro": {
      "id": "seedance-1-pro",
      "name": "seedance-1-pro",
      "schema": "Seedance1ProRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "partial-pass-through",
      "generationSeconds": 90,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "seedance-v1-pro",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 5
            },
            "credits": 30
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10
            },
            "credits": 60
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 5
            },
            "credits": 14
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 10
            },
            "credits": 28
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 5
            },
            "credits": 70
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 10
            },
            "credits": 140
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.resolution": {},
        "options.duration": {},
        "options.aspect_ratio": {},
        "options.camera_fixed": {},
        "options.seed": {},
        "options.seeds": {
          "aliasOf": "options.seed"
        },
        "options.enable_safety_checker": {}
      },
      "options": {
        "image_input": {},
        "resolution": {
          "default": "720p"
        },
        "duration": {
          "default": 5
        },
        "aspect_ratio": {
          "default": "16:9",
          "ignoredInScenes": [
            "image-to-video"
          ]
        },
        "camera_fixed": {},
        "seed": {},
        "seeds": {
          "aliasOf": "seed"
        },
        "enable_safety_checker": {}
      }
    },
    "seedance-1-lite": {
      "id": "seedance-1-lite",
      "name": "seedance-1-lite",
      "schema": "Seedance1LiteRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "partial-pass-through",
      "generationSeconds": 60,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "seedance-v1-lite",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 5
            },
            "credits": 25
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10
            },
            "credits": 45
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 5
            },
            "credits": 10
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 10
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 5
            },
            "credits": 50
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 10
            },
            "credits": 100
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.resolution": {},
        "options.duration": {},
        "options.aspect_ratio": {},
        "options.camera_fixed": {},
        "options.seed": {},
        "options.seeds": {
          "aliasOf": "options.seed"
        },
        "options.enable_safety_checker": {},
        "options.end_image_url": {}
      },
      "options": {
        "image_input": {},
        "resolution": {
          "default": "720p"
        },
        "duration": {
          "default": 5
        },
        "aspect_ratio": {
          "default": "16:9",
          "ignoredInScenes": [
            "image-to-video"
          ]
        },
        "camera_fixed": {},
        "seed": {},
        "seeds": {
          "aliasOf": "seed"
        },
        "enable_safety_checker": {
          "ignoredInScenes": [
            "image-to-video"
          ]
        },
        "end_image_url": {
          "ignoredInScenes": [
            "text-to-video"
          ]
        }
      }
    },
    "seedance-1-pro-fast": {
      "id": "seedance-1-pro-fast",
      "name": "seedance-1-pro-fast",
      "schema": "Seedance1ProFastRequest",
      "mediaType": "video",
      "supportedScenes": [
        "image-to-video"
      ],
      "validationLevel": "partial-pass-through",
      "generationSeconds": 40,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "seedance-v1-pro-fast",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 5
            },
            "credits": 16
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 5
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 10
            },
            "credits": 72
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.resolution": {},
        "options.duration": {}
      },
      "options": {
        "image_input": {},
        "resolution": {
          "default": "720p"
        },
        "duration": {
          "default": 5
        }
      }
    },
    "kling-2.6": {
      "id": "kling-2.6",
      "name": "kling-2.6",
      "schema": "Kling26Request",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 150,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "kling-2.6",
        "provenance": "observed",
        "rows": [
          {
            "when": {
              "duration": 5
            },
            "credits": 55
          },
          {
            "when": {
              "duration": 10
            },
            "credits": 110
          }
        ],
        "multiply": [
          {
            "when": {
              "sound": true
            },
            "by": 2
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.duration": {},
        "options.sound": {},
        "options.aspect_ratio": {}
      },
      "options": {
        "image_input": {},
        "duration": {
          "default": 5,
          "allowed": [
            5,
            10,
            "5",
            "10"
          ]
        },
        "sound": {
          "default": false
        },
        "aspect_ratio": {
          "default": "16:9",
          "ignoredInScenes": [
            "image-to-video"
          ],
          "allowed": [
            "1:1",
            "16:9",
            "9:16"
          ]
        }
      }
    },
    "veo-3.1-fast": {
      "id": "veo-3.1-fast",
      "name": "veo-3.1-fast",
      "schema": "Veo31FastRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 75,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "veo-3.1-fast",
        "provenance": "observed",
        "rows": [
          {
            "when": {},
            "credits": 20
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.generationType": {},
        "options.aspect_ratio": {},
        "options.seed": {},
        "options.seeds": {
          "aliasOf": "options.seed"
        },
        "options.enableTranslation": {},
        "options.watermark": {}
      },
      "options": {
        "image_input": {
          "maxItems": 3
        },
        "generationType": {
          "allowed": [
            "TEXT_2_VIDEO",
            "FIRST_AND_LAST_FRAMES_2_VIDEO",
            "REFERENCE_2_VIDEO"
          ]
        },
        "aspect_ratio": {
          "default": "16:9",
          "normalizedTo": {
            "landscape": "16:9",
            "portrait": "9:16"
          },
          "allowed": [
            "16:9",
            "9:16",
            "Auto",
            "landscape",
            "portrait"
          ]
        },
        "seed": {},
        "seeds": {
          "aliasOf": "seed"
        },
        "enableTranslation": {},
        "watermark": {}
      }
    },
    "veo-3.1-quality": {
      "id": "veo-3.1-quality",
      "name": "veo-3.1-quality",
      "schema": "Veo31QualityRequest",
      "mediaType": "video",
      "supportedScenes": [
        "text-to-video",
        "image-to-video"
      ],
      "validationLevel": "strict",
      "generationSeconds": 160,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "rule": "veo-3.1-quality",
        "provenance": "observed",
        "rows": [
          {
            "when": {},
            "credits": 150
          }
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.generationType": {},
        "options.aspect_ratio": {},
        "options.seed": {},
        "options.seeds": {
          "aliasOf": "options.seed"
        },
        "options.enableTranslation": {},
        "options.watermark": {}
      },
      "options": {
        "image_input": {
          "maxItems": 2
        },
        "generationType": {
          "allowed": [
            "TEXT_2_VIDEO",
            "FIRST_AND_LAST_FRAMES_2_VIDEO"
          ]
        },
        "aspect_ratio": {
          "default": "16:9",
          "normalizedTo": {
            "landscape": "16:9",
            "portrait": "9:16"
          },
          "allowed": [
            "16:9",
            "9:16",
            "Auto",
            "landscape",
            "portrait"
          ]
        },
        "seed": {},
        "seeds": {
          "aliasOf": "seed"
        },
        "enableTranslation": {},
        "watermark": {}
      }
    },
    "kling-video-o1": {
      "id": "kling-video-o1",
      "name": "kling-video-o1",
      "schema": "KlingVideoO1Request",
      "mediaType": "video",
      "supportedScenes": [
        "video-to-video"
      ],
      "validationLevel": "pass-through",
      "generationSeconds": 150,
      "generationSecondsProvenance": "decided",
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {
          "open": true
        },
        "options.video_input": {},
        "options.image_input": {}
      },
      "options": {
        "video_input": {},
        "image_input": {}
      }
    }
  },
  "operations": {
    "listModels": {
      "operationId": "listModels",
      "method": "get",
      "path": "/api/v1/models"
    },
    "uploadImages": {
      "operationId": "uploadImages",
      "method": "post",
      "path": "/api/v1/uploads/images",
      "upload": {
        "provenance": "documented",
        "maxFiles": 10,
        "maxBytes": 10485760,
        "maxBytesProvenance": "decided",
        "contentTypes": [
          "image/jpeg",
          "image/jpg",
          "image/png",
          "image/webp",
          "image/gif",
          "image/svg+xml",
          "image/avif",
          "image/heic",
          "image/heif"
        ]
      }
    },
    "uploadVideos": {
      "operationId": "uploadVideos",
      "method": "post",
      "path": "/api/v1/uploads/videos",
      "upload": {
        "provenance": "documented",
        "maxFiles": 1,
        "maxBytes": 52428800,
        "maxBytesProvenance": "decided",
        "contentTypes": [
          "video/mp4",
          "video/quicktime"
        ]
      }
    },
    "getCreditsBalance": {
      "operationId": "getCreditsBalance",
      "method": "get",
      "path": "/api/v1/credits/balance"
    },
    "quoteCredits": {
      "operationId": "quoteCredits",
      "method": "post",
      "path": "/api/v1/credits/quote",
      "fields": {
        "model": {},
        "media_type": {},
        "scene": {},
        "prompt": {},
        "options": {
          "open": true
        }
      }
    },
    "listCreditsUsage": {
      "operationId": "listCreditsUsage",
      "method": "get",
      "path": "/api/v1/credits/usage"
    },
    "createImageGeneration": {
      "operationId": "createImageGeneration",
      "method": "post",
      "path": "/api/v1/images/generations",
      "paid": {
        "provenance": "documented",
        "lookAt": [
          "getCreditsBalance",
          "listCreditsUsage"
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {},
        "options.image_input": {},
        "options.aspect_ratio": {},
        "options.resolution": {},
        "options.output_format": {},
        "options.google_search": {}
      }
    },
    "createVideoGeneration": {
      "operationId": "createVideoGeneration",
      "method": "post",
      "path": "/api/v1/videos/generations",
      "paid": {
        "provenance": "documented",
        "lookAt": [
          "getCreditsBalance",
          "listCreditsUsage"
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "scene": {},
        "options": {
          "open": true
        },
        "options.image_input": {},
        "options.aspect_ratio": {},
        "options.duration": {},
        "options.n_frames": {
          "aliasOf": "options.duration"
        },
        "options.remove_watermark": {},
        "options.upload_method": {},
        "options.size": {},
        "options.resolution": {},
        "options.video_input": {},
        "options.parent_task_id": {},
        "options.video_url": {},
        "options.camera_fixed": {},
        "options.seed": {},
        "options.seeds": {
          "aliasOf": "options.seed"
        },
        "options.enable_safety_checker": {},
        "options.end_image_url": {},
        "options.sound": {},
        "options.generationType": {},
        "options.enableTranslation": {},
        "options.watermark": {}
      }
    },
    "getTask": {
      "operationId": "getTask",
      "method": "get",
      "path": "/api/v1/tasks/{taskId}",
      "polled": {
        "provenance": "documented",
        "taskIds": "path.taskId",
        "pace": {
          "leastSeconds": 1,
          "provenance": "decided"
        }
      }
    }
  },
  "retryAfterProvenance": "decided",
  "providerKeys": {
    "provenance": "documented",
    "names": [
      "image_url",
      "image_urls",
      "input_images",
      "imageUrls",
      "video_url"
    ]
  },
  "unknownFields": {
    "provenance": "documented"
  },
  "unmatched": {
    "provenance": "decided",
    "notFound": {
      "status": 404,
      "code": "not_found"
    },
    "methodNotAllowed": {
      "status": 405,
      "code": "method_not_allowed"
    }
  },
  "fallbackPricing": {
    "provenance": "observed",
    "rows": [
      {
        "when": {
          "scene": "text-to-image"
        },
        "credits": 2
      },
      {
        "when": {
          "scene": "image-to-image"
        },
        "credits": 4
      },
      {
        "when": {
          "scene": "text-to-video"
        },
        "credits": 6
      },
      {
        "when": {
          "scene": "image-to-video"
        },
        "credits": 8
      },
      {
        "when": {
          "scene": "video-to-video"
        },
        "credits": 10
      }
    ]
  },
  "docsStory": {
    "provenance": "documented",
    "userId": "3e7e48e6-f2fa-4f66-abf8-db7a40eaf517",
    "credits": 44,
    "startsAt": "2026-03-03T04:08:19.320Z",
    "tasks": [
      {
        "createdAt": "2026-03-03T04:29:12.612Z",
        "id": "20b061f3-d051-4795-b355-856325d08f7c",
        "seconds": 18.863,
        "outcome": "success",
        "outputs": [
          "21075dc0-7968-46fd-93fe-e366f558325b.png"
        ],
        "usage": {
          "provenance": "decided",
          "id": "6d1f3c52-08b7-4e0e-9a35-c41be7f2d960",
          "transactionNo": "79739071805641372"
        }
      },
      {
        "createdAt": "2026-03-03T04:30:18.041Z",
        "id": "341ab8cd-1296-4a5d-968a-cccf60c9caab",
        "seconds": 43.379,
        "outcome": "failed",
        "outputs": []
      },
      {
        "createdAt": "2026-03-03T04:31:55.116Z",
        "id": "2fa99a50-fb96-407b-a562-82de8265f48e",
        "seconds": 147.72,
        "outcome": "success",
        "outputs": [
          "b55bf86d-e3a3-4b81-ae28-a1cff40a71db.mp4"
        ],
        "seen": [
          {
            "at": "2026-03-03T04:32:08.511Z",
            "status": "pending"
          }
        ],
        "usage": {
          "provenance": "documented",
          "id": "0a961844-e042-4a17-bf23-2a5f2680d375",
          "transactionNo": "79739092304928500"
        }
      }
    ]
  }
} as const;

// Checked as a variable: a contract may state more facts than the mock reads.
catalog satisfies Catalog;
