namespace Social.Pipeline;

/// <summary>The logical hosts of a network; a platform may add its own. A circuit breaker guards each.</summary>
public static class HostNames
{
    /// <summary>The API itself.</summary>
    public const string Api = "api";

    /// <summary>Where media goes.</summary>
    public const string Upload = "upload";

    /// <summary>The token endpoint.</summary>
    public const string Token = "token";
}
