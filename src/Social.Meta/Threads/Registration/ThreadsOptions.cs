using Social.Pipeline;

namespace Social.Meta;

/// <summary>Options of Threads, whose app id and secret are not those of the Meta app around it.</summary>
public sealed class ThreadsOptions : GraphOptions
{
    internal const string AuthorizationHostName = "authorization";

    /// <summary>The only version that there is.</summary>
    internal const string Version = "v1.0";

    private const string NetworkApi = "https://graph.threads.net";

    /// <summary>Gets or sets a user's long-lived access token to import with <see cref="ThreadsAccounts.ImportConfiguredAsync"/>, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the API's host, which also sells tokens.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the host of the page where users consent; null, the default, is <c>https://www.threads.net</c>, or <see cref="ApiHost"/> when that is not Threads'.</summary>
    public string? AuthorizationHost { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Token] = ApiHost,
        [AuthorizationHostName] = AuthorizationHost ?? (ApiHost == NetworkApi ? "https://www.threads.net" : ApiHost),
    };
}
