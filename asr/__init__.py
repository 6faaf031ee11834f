"""Sound to captions: knows nothing of translation, of rooms, of Qt.

The three settings below must stand before onnxruntime and huggingface_hub are imported: onnxruntime reports home
from its import on, and a missing tokenizer would be asked for on the network.
"""

import os

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
