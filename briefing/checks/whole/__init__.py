"""全部内容 / One part of the content against the others."""
