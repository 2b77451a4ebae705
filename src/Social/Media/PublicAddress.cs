using System.Net;
using System.Net.Sockets;

namespace Social.Media;

/// <summary>Tells whether an address belongs to the public internet, by the special-purpose registries of IANA.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),

        // Azure answers machines with their secrets at this public address.
        IPNetwork.Parse("168.63.129.16/32"),
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    // Of IPv6 only this has been given out; everything else is special.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork TranslatedV4 = IPNetwork.Parse("64:ff9b::/96");

    // Names that by their registries or by custom mean a machine nearby.
    private static readonly string[] NearbySuffixes = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];

    /// <summary>Tells whether somebody on the internet could fetch from a URL, as far as its text shows: a name is not looked up.</summary>
    public static bool LooksPublic(Uri url, bool allowLoopback)
    {
        if (IPAddress.TryParse(url.IdnHost, out IPAddress? address))
            return IsAllowed(address, allowLoopback);

        if (url.IsLoopback)
            return allowLoopback;

        string host = url.IdnHost.TrimEnd('.');
        return host.Contains('.', StringComparison.Ordinal) && !Array.Exists(NearbySuffixes, s => host.EndsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsAllowed(IPAddress address, bool allowLoopback)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        if (IPAddress.IsLoopback(address))
            return allowLoopback;

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            if (TranslatedV4.Contains(address))
                return IsAllowed(new IPAddress(address.GetAddressBytes().AsSpan(12)), allowLoopback: false);

            if (!GlobalUnicast.Contains(address))
                return false;
        }

        return !Array.Exists(Special, n => n.Contains(address));
    }
}
