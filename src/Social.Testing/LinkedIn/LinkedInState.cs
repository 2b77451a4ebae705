using System.Globalization;

namespace Social.Testing;

/// <summary>What exists on the emulated LinkedIn. Every access holds <see cref="Gate"/>.</summary>
internal sealed class LinkedInState(TimeProvider clock)
{
    private long _lastNumber;
    private long _lastOrganization = 108187114;

    public Lock Gate { get; } = new();

    public Dictionary<string, EmulatedLinkedInMember> Members { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<long, EmulatedLinkedInOrganization> Organizations { get; } = [];

    /// <summary>Gets the posts that exist, oldest first.</summary>
    public List<EmulatedLinkedInPost> Posts { get; } = [];

    public Dictionary<string, EmulatedLinkedInMedia> Media { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the authors of deleted posts by URN: deleting again is no error.</summary>
    public Dictionary<string, string> Deleted { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => clock.GetUtcNow();

    public static string NewId() => "C4E10AQ" + LinkedInTokens.NewSecret(9);

    /// <summary>Makes a number such as those of shares and activities: it grows with time and never repeats.</summary>
    public string NextNumber()
    {
        _lastNumber = Math.Max(_lastNumber + 1, Now.ToUnixTimeMilliseconds() << 22);
        return _lastNumber.ToString(CultureInfo.InvariantCulture);
    }

    public long NextOrganization() => ++_lastOrganization;

    public EmulatedLinkedInOrganization? Organization(LinkedInUrn urn) =>
        urn.Type is "organization" or "organizationBrand" && long.TryParse(urn.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Organizations.GetValueOrDefault(id) : null;

    public EmulatedLinkedInOrganization? Organization(string urn) => LinkedInUrn.TryParse(urn, out var parsed) ? Organization(parsed) : null;

    public EmulatedLinkedInPost? Post(string urn) => Posts.Find(p => p.Urn == urn || p.ActivityUrn == urn);

    /// <summary>Tells the name of a person or an organization; null when there is none.</summary>
    public string? NameOf(string urn) =>
        LinkedInUrn.TryParse(urn, out var parsed)
            ? parsed.Type == "person" ? Members.GetValueOrDefault(parsed.Id)?.Name : Organization(parsed)?.Name
            : null;

    public void Clear()
    {
        lock (Gate)
        {
            Members.Clear();
            Organizations.Clear();
            Posts.Clear();
            Deleted.Clear();
            foreach (var media in Media.Values) media.Dispose();
            Media.Clear();
        }
    }
}
