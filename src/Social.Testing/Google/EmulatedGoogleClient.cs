namespace Social.Testing;

/// <summary>An OAuth client of a Cloud project.</summary>
public sealed class EmulatedGoogleClient
{
    internal EmulatedGoogleClient(string clientId, string clientSecret, EmulatedGoogleClientKind kind, string projectNumber, IReadOnlyList<string> redirectUris)
    {
        ClientId = clientId;
        ClientSecret = clientSecret;
        Kind = kind;
        ProjectNumber = projectNumber;
        RedirectUris = redirectUris;
    }

    /// <summary>Gets the client id.</summary>
    public string ClientId { get; }

    /// <summary>Gets the client secret.</summary>
    public string ClientSecret { get; }

    /// <summary>Gets the kind.</summary>
    public EmulatedGoogleClientKind Kind { get; }

    /// <summary>Gets the number of the Cloud project, to which consent and quota belong.</summary>
    public string ProjectNumber { get; }

    /// <summary>Gets the registered redirect addresses.</summary>
    public IReadOnlyList<string> RedirectUris { get; }

    /// <summary>Gets or sets whether Google deleted the client, as it does after six months without use.</summary>
    public bool IsDeleted { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"OAuth client of project {ProjectNumber}";

    internal bool Allows(string redirectUri)
    {
        if (RedirectUris.Contains(redirectUri, StringComparer.Ordinal)) return true;
        return Kind == EmulatedGoogleClientKind.Installed && Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) && uri is { IsLoopback: true, Scheme: "http" };
    }
}
