// Generated from openapi/imgeditor/openapi.yaml by `npm run generate`. Do not edit.

import type { Catalog } from '../../mocks/domain/catalog.ts';

export const catalog = {
  "api": "imgeditor",
  "models": {
    "nano-banana": {
      "id": "nano-banana",
      "name": "Nano Banana",
      "schema": "NanoBananaRequest",
      "isDefault": true,
      "mediaType": "image",
      "modes": [
        "text",
        "image"
      ],
      "subscription": "none",
      "validationLevel": "strict",
      "generationSeconds": 20,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {
              "mode": "text"
            },
            "credits": 1
          },
          {
            "when": {
              "mode": "image"
            },
            "credits": 2
          }
        ],
        "add": [
          {
            "when": {
              "quality": "hd"
            },
            "credits": 2
          }
        ],
        "times": "num_images"
      },
      "fields": {
        "model": {},
        "prompt": {},
        "mode": {},
        "image_url": {},
        "aspect_ratio": {},
        "resolution": {},
        "num_images": {},
        "quality": {},
        "output_format": {}
      },
      "options": {
        "model": {
          "default": "nano-banana"
        },
        "prompt": {},
        "mode": {
          "default": "text",
          "allowed": [
            "text",
            "image"
          ]
        },
        "image_url": {},
        "aspect_ratio": {
          "default": "1:1",
          "allowed": [
            "1:1",
            "3:4",
            "4:3",
            "9:16",
            "16:9"
          ]
        },
        "resolution": {
          "allowed": [
            "1K",
            "2K",
            "4K"
          ]
        },
        "num_images": {
          "default": 1
        },
        "quality": {
          "default": "standard",
          "allowed": [
            "standard",
            "hd"
          ]
        },
        "output_format": {
          "default": "png",
          "allowed": [
            "png",
            "jpeg"
          ]
        }
      }
    },
    "nano-banana-pro": {
      "id": "nano-banana-pro",
      "name": "Nano Banana Pro",
      "schema": "NanoBananaProRequest",
      "mediaType": "image",
      "modes": [
        "text",
        "image"
      ],
      "subscription": "none",
      "validationLevel": "strict",
      "generationSeconds": 40,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {},
            "credits": 6
          }
        ],
        "add": [
          {
            "when": {
              "resolution": "4K"
            },
            "credits": 14
          },
          {
            "when": {
              "quality": "hd"
            },
            "credits": 2
          }
        ],
        "times": "num_images"
      },
      "fields": {
        "model": {},
        "prompt": {},
        "mode": {},
        "image_url": {},
        "aspect_ratio": {},
        "resolution": {},
        "num_images": {},
        "quality": {},
        "output_format": {}
      },
      "options": {
        "model": {},
        "prompt": {},
        "mode": {
          "default": "text",
          "allowed": [
            "text",
            "image"
          ]
        },
        "image_url": {},
        "aspect_ratio": {
          "default": "1:1",
          "allowed": [
            "1:1",
            "3:2",
            "2:3",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9"
          ]
        },
        "resolution": {
          "default": "1K",
          "allowed": [
            "1K",
            "2K",
            "4K"
          ]
        },
        "num_images": {
          "default": 1
        },
        "quality": {
          "default": "standard",
          "allowed": [
            "standard",
            "hd"
          ]
        },
        "output_format": {
          "default": "png",
          "allowed": [
            "png",
            "jpeg"
          ]
        }
      }
    },
    "nano-banana-2": {
      "id": "nano-banana-2",
      "name": "Nano Banana 2",
      "schema": "NanoBanana2Request",
      "mediaType": "image",
      "modes": [
        "text",
        "image"
      ],
      "subscription": "required",
      "validationLevel": "strict",
      "generationSeconds": 30,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {
              "mode": "text"
            },
            "credits": 4
          },
          {
            "when": {
              "mode": "image"
            },
            "credits": 8
          }
        ],
        "add": [
          {
            "when": {
              "resolution": "2K"
            },
            "credits": 4
          },
          {
            "when": {
              "resolution": "4K"
            },
            "credits": 14
          },
          {
            "when": {
              "quality": "hd"
            },
            "credits": 2
          }
        ],
        "times": "num_images"
      },
      "fields": {
        "model": {},
        "prompt": {},
        "mode": {},
        "image_url": {},
        "aspect_ratio": {},
        "resolution": {},
        "num_images": {},
        "quality": {},
        "output_format": {}
      },
      "options": {
        "model": {},
        "prompt": {},
        "mode": {
          "default": "text",
          "allowed": [
            "text",
            "image"
          ]
        },
        "image_url": {},
        "aspect_ratio": {
          "default": "1:1",
          "allowed": [
            "1:1",
            "3:2",
            "2:3",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9"
          ]
        },
        "resolution": {
          "default": "1K",
          "allowed": [
            "1K",
            "2K",
            "4K"
          ]
        },
        "num_images": {
          "default": 1
        },
        "quality": {
          "default": "standard",
          "allowed": [
            "standard",
            "hd"
          ]
        },
        "output_format": {
          "default": "png",
          "allowed": [
            "png",
            "jpeg"
          ]
        }
      }
    },
    "seedream4": {
      "id": "seedream4",
      "name": "SeeDream 4",
      "schema": "Seedream4Request",
      "mediaType": "image",
      "modes": [
        "text",
        "image"
      ],
      "subscription": "required",
      "validationLevel": "strict",
      "generationSeconds": 25,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {},
            "credits": 4
          }
        ],
        "add": [
          {
            "when": {
              "quality": "hd"
            },
            "credits": 2
          }
        ],
        "times": "num_images"
      },
      "fields": {
        "model": {},
        "prompt": {},
        "mode": {},
        "image_url": {},
        "aspect_ratio": {},
        "resolution": {},
        "num_images": {},
        "quality": {},
        "output_format": {}
      },
      "options": {
        "model": {},
        "prompt": {},
        "mode": {
          "default": "text",
          "allowed": [
            "text",
            "image"
          ]
        },
        "image_url": {},
        "aspect_ratio": {
          "default": "1:1",
          "allowed": [
            "1:1",
            "3:4",
            "4:3",
            "9:16",
            "16:9"
          ]
        },
        "resolution": {
          "allowed": [
            "1K",
            "2K",
            "4K"
          ]
        },
        "num_images": {
          "default": 1
        },
        "quality": {
          "default": "standard",
          "allowed": [
            "standard",
            "hd"
          ]
        },
        "output_format": {
          "default": "png",
          "allowed": [
            "png",
            "jpeg"
          ]
        }
      }
    },
    "veo-3.1-fast": {
      "id": "veo-3.1-fast",
      "name": "VEO 3.1 Fast",
      "schema": "Veo31FastRequest",
      "isDefault": true,
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 90,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 10
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 6,
              "generate_audio": false
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 6,
              "generate_audio": true
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 30
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 6,
              "generate_audio": false
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 25
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 6,
              "generate_audio": true
            },
            "credits": 25
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 35
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16"
          ]
        },
        "duration": {
          "default": 4,
          "allowed": [
            4,
            6,
            8
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p",
            "1080p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "veo-3.1": {
      "id": "veo-3.1",
      "name": "VEO 3.1",
      "schema": "Veo31Request",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 150,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 40
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 6,
              "generate_audio": false
            },
            "credits": 60
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 80
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 60
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 6,
              "generate_audio": true
            },
            "credits": 80
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 120
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 60
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 6,
              "generate_audio": false
            },
            "credits": 80
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 100
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 80
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 6,
              "generate_audio": true
            },
            "credits": 100
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 140
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16"
          ]
        },
        "duration": {
          "default": 4,
          "allowed": [
            4,
            6,
            8
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p",
            "1080p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "seedance-1.5-fast": {
      "id": "seedance-1.5-fast",
      "name": "Seedance 1.5 Fast",
      "schema": "Seedance15FastRequest",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 60,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 8
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 16
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 12,
              "generate_audio": false
            },
            "credits": 24
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 12
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 24
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 12,
              "generate_audio": true
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 12
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 24
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 12,
              "generate_audio": false
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 16
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 32
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 12,
              "generate_audio": true
            },
            "credits": 48
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "1:1"
          ]
        },
        "duration": {
          "default": 4,
          "allowed": [
            4,
            8,
            12
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p",
            "1080p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "seedance-1.5": {
      "id": "seedance-1.5",
      "name": "Seedance 1.5 Pro",
      "schema": "Seedance15Request",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 120,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 12
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 24
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 12,
              "generate_audio": false
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 18
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 12,
              "generate_audio": true
            },
            "credits": 54
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": false
            },
            "credits": 18
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": false
            },
            "credits": 36
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 12,
              "generate_audio": false
            },
            "credits": 54
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4,
              "generate_audio": true
            },
            "credits": 24
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8,
              "generate_audio": true
            },
            "credits": 48
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 12,
              "generate_audio": true
            },
            "credits": 72
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "1:1"
          ]
        },
        "duration": {
          "default": 4,
          "allowed": [
            4,
            8,
            12
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p",
            "1080p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "seedance-2.0": {
      "id": "seedance-2.0",
      "name": "Seedance 2.0",
      "schema": "Seedance20Request",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 150,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "480p",
              "duration": 5,
              "generate_audio": false
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 10,
              "generate_audio": false
            },
            "credits": 30
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 15,
              "generate_audio": false
            },
            "credits": 45
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 5,
              "generate_audio": true
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 10,
              "generate_audio": true
            },
            "credits": 40
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 15,
              "generate_audio": true
            },
            "credits": 60
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 5,
              "generate_audio": false
            },
            "credits": 25
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10,
              "generate_audio": false
            },
            "credits": 50
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 15,
              "generate_audio": false
            },
            "credits": 75
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 5,
              "generate_audio": true
            },
            "credits": 35
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10,
              "generate_audio": true
            },
            "credits": 70
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 15,
              "generate_audio": true
            },
            "credits": 105
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "1:1",
            "4:3"
          ]
        },
        "duration": {
          "default": 5,
          "allowed": [
            5,
            10,
            15
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "480p",
            "720p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "wan-2.5": {
      "id": "wan-2.5",
      "name": "Wan 2.5",
      "schema": "Wan25Request",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "none",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 90,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
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
              "resolution": "720p",
              "duration": 5
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10
            },
            "credits": 30
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 5
            },
            "credits": 25
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 10
            },
            "credits": 50
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16"
          ]
        },
        "duration": {
          "default": 5,
          "allowed": [
            5,
            10
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "480p",
            "720p",
            "1080p"
          ]
        },
        "generate_audio": {
          "default": false,
          "allowed": [
            false
          ]
        },
        "negative_prompt": {}
      }
    },
    "sora-2": {
      "id": "sora-2",
      "name": "Sora 2",
      "schema": "Sora2Request",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "always",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 150,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 4
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8
            },
            "credits": 30
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 12
            },
            "credits": 45
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16"
          ]
        },
        "duration": {
          "default": 4,
          "allowed": [
            4,
            8,
            12
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p"
          ]
        },
        "generate_audio": {
          "default": true,
          "allowed": [
            true
          ]
        },
        "negative_prompt": {}
      }
    },
    "sora-2-pro": {
      "id": "sora-2-pro",
      "name": "Sora 2 Pro",
      "schema": "Sora2ProRequest",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "always",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 240,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 4
            },
            "credits": 40
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 8
            },
            "credits": 80
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 12
            },
            "credits": 120
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 4
            },
            "credits": 60
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 8
            },
            "credits": 120
          },
          {
            "when": {
              "resolution": "1080p",
              "duration": 12
            },
            "credits": 180
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16"
          ]
        },
        "duration": {
          "default": 4,
          "allowed": [
            4,
            8,
            12
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p",
            "1080p"
          ]
        },
        "generate_audio": {
          "default": true,
          "allowed": [
            true
          ]
        },
        "negative_prompt": {}
      }
    },
    "kling-o3-std": {
      "id": "kling-o3-std",
      "name": "Kling O3",
      "schema": "KlingO3StdRequest",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 120,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 5,
              "generate_audio": false
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10,
              "generate_audio": false
            },
            "credits": 30
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 5,
              "generate_audio": true
            },
            "credits": 20
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10,
              "generate_audio": true
            },
            "credits": 40
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "1:1"
          ]
        },
        "duration": {
          "default": 5,
          "allowed": [
            5,
            10
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "kling-o3-pro": {
      "id": "kling-o3-pro",
      "name": "Kling O3 Pro",
      "schema": "KlingO3ProRequest",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "choice",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 180,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "720p",
              "duration": 5,
              "generate_audio": false
            },
            "credits": 25
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10,
              "generate_audio": false
            },
            "credits": 50
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 5,
              "generate_audio": true
            },
            "credits": 35
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10,
              "generate_audio": true
            },
            "credits": 70
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "1:1"
          ]
        },
        "duration": {
          "default": 5,
          "allowed": [
            5,
            10
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p"
          ]
        },
        "generate_audio": {
          "default": false
        },
        "negative_prompt": {}
      }
    },
    "grok-video": {
      "id": "grok-video",
      "name": "Grok Video",
      "schema": "GrokVideoRequest",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "audio": "none",
      "subscription": "none",
      "subscriptionProvenance": "decided",
      "validationLevel": "strict",
      "generationSeconds": 60,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {
              "resolution": "480p",
              "duration": 6
            },
            "credits": 10
          },
          {
            "when": {
              "resolution": "480p",
              "duration": 10
            },
            "credits": 16
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 6
            },
            "credits": 15
          },
          {
            "when": {
              "resolution": "720p",
              "duration": 10
            },
            "credits": 25
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {
          "default": "16:9",
          "allowed": [
            "16:9",
            "9:16",
            "1:1"
          ]
        },
        "duration": {
          "default": 6,
          "allowed": [
            6,
            10
          ]
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "480p",
            "720p"
          ]
        },
        "generate_audio": {
          "default": false,
          "allowed": [
            false
          ]
        },
        "negative_prompt": {}
      }
    }
  },
  "operations": {
    "generateImage": {
      "operationId": "generateImage",
      "method": "post",
      "path": "/api/v1/images/generate",
      "paid": {
        "provenance": "documented",
        "lookAt": [
          "getAccountCredits"
        ],
        "repeatAfter": [
          500
        ]
      },
      "fields": {
        "model": {},
        "prompt": {},
        "mode": {},
        "image_url": {},
        "aspect_ratio": {},
        "resolution": {},
        "num_images": {},
        "quality": {},
        "output_format": {}
      }
    },
    "getImageStatus": {
      "operationId": "getImageStatus",
      "method": "get",
      "path": "/api/v1/images/status",
      "polled": {
        "provenance": "documented",
        "taskIds": "query.task_id",
        "pace": {
          "leastSeconds": 1,
          "provenance": "decided"
        }
      }
    },
    "generateVideo": {
      "operationId": "generateVideo",
      "method": "post",
      "path": "/api/v1/videos/generate",
      "paid": {
        "provenance": "documented",
        "lookAt": [
          "getAccountCredits"
        ],
        "repeatAfter": [
          500
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_url": {},
        "aspect_ratio": {},
        "duration": {},
        "resolution": {},
        "generate_audio": {},
        "negative_prompt": {}
      }
    },
    "getVideoStatus": {
      "operationId": "getVideoStatus",
      "method": "get",
      "path": "/api/v1/videos/status",
      "polled": {
        "provenance": "decided",
        "taskIds": "query.task_id",
        "pace": {
          "leastSeconds": 1,
          "provenance": "decided"
        }
      }
    },
    "getAccountCredits": {
      "operationId": "getAccountCredits",
      "method": "get",
      "path": "/api/v1/account/credits"
    },
    "calculateCost": {
      "operationId": "calculateCost",
      "method": "post",
      "path": "/api/v1/account/calculate-cost",
      "fields": {
        "type": {},
        "model": {},
        "model_id": {},
        "mode": {},
        "resolution": {},
        "num_images": {},
        "quality": {},
        "duration": {},
        "generate_audio": {}
      }
    },
    "listModels": {
      "operationId": "listModels",
      "method": "get",
      "path": "/api/v1/models"
    }
  },
  "keyPrefix": "nb_sk_",
  "retryAfterProvenance": "decided",
  "unknownFields": {
    "provenance": "decided"
  },
  "unmatched": {
    "provenance": "decided",
    "notFound": {
      "status": 404,
      "code": "NOT_FOUND"
    },
    "methodNotAllowed": {
      "status": 405,
      "code": "METHOD_NOT_ALLOWED"
    }
  },
  "rateLimit": {
    "provenance": "documented",
    "requests": 60,
    "seconds": 60
  },
  "docsStory": {
    "provenance": "documented",
    "credits": 149,
    "totalCredits": 500,
    "plan": "pro",
    "planEndsAt": "2024-12-31T00:00:00Z",
    "startsAt": "2023-12-31T23:58:00.000Z",
    "tasks": [
      {
        "createdAt": "2023-12-31T23:58:00.000Z",
        "id": "clx7q2v0d000008docsimage1",
        "seconds": 120,
        "outcome": "success",
        "outputs": [
          "clx7q2v0d000008docsimage1.png"
        ]
      },
      {
        "createdAt": "2023-12-31T23:58:30.000Z",
        "id": "clx7q2v0d000108docsvideo1",
        "seconds": 90,
        "outcome": "success",
        "outputs": [
          "clx7q2v0d000108docsvideo1.mp4"
        ]
      }
    ]
  }
} as const;

// Checked as a variable: a contract may state more facts than the mock reads.
catalog satisfies Catalog;
