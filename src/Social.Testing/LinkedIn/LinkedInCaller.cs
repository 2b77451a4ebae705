namespace Social.Testing;

/// <summary>Who makes a request of LinkedIn; a token of the app alone has no member.</summary>
internal sealed record LinkedInCaller(EmulatedLinkedInApp App, EmulatedLinkedInMember? Member, IReadOnlyList<string> Scopes)
{
    public bool Has(params ReadOnlySpan<string> scopes)
    {
        foreach (var scope in scopes)
            if (Scopes.Contains(scope)) return true;
        return false;
    }
}
