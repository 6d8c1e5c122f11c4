"""Which addresses on the network may be asked: public ones only.

Whoever gets a person to import a URL must not reach the office's own machines by it.
"""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""NAT64 (RFC 6052): an IPv4 address as a network without IPv4 writes it."""


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public Internet.

    Not loopback, private, link-local, shared, multicast, reserved, unspecified; nor an IPv6 address
    that carries an IPv4 one (mapped, 6to4, Teredo), except by NAT64, where the carried one counts.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found in _TRANSLATED:
            return is_public(str(IPv4Address(found.packed[-4:])))
        if found.ipv4_mapped or found.sixtofour or found.teredo or found.scope_id:
            return False
    return found.is_global and not (found.is_multicast or found.is_reserved)
