"""Python runs this before a program. Clients that look at no variable of the environment trust what certifi names."""

import os

try:
    import certifi

    certifi.where = lambda: os.environ["CLIENT_CA"]
except ImportError:
    pass
