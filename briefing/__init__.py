"""Policy briefings whose every figure is a checked fact, in Chinese and English."""

__version__ = "0.1.0"
