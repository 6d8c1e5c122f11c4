"""两种文字 / Two languages, one meaning."""
