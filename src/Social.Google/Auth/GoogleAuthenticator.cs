using Social.Pipeline;

namespace Social.Google;

/// <summary>Puts a credential on a request, and the project (<c>x-goog-user-project</c>) and the user (<c>quotaUser</c>) that it is counted against, where the options name them. Thread-safe.</summary>
/// <remarks>The address of an upload session stays as Google gave it.</remarks>
public sealed class GoogleAuthenticator : IRequestAuthenticator
{
    private const string Parameter = "quotaUser=";
    private const string UploadSession = "upload_id=";

    private readonly IRequestAuthenticator _inner;
    private readonly string? _project;
    private readonly string? _user;

    /// <summary>Initializes an authenticator.</summary>
    /// <param name="inner">What puts the token on.</param>
    /// <param name="options">Where the project and the user are.</param>
    public GoogleAuthenticator(IRequestAuthenticator inner, GoogleOptions options)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(options);
        _inner = inner;
        _project = string.IsNullOrWhiteSpace(options.QuotaProject) ? null : options.QuotaProject;
        _user = string.IsNullOrEmpty(options.QuotaUser) ? null : Parameter + Uri.EscapeDataString(options.QuotaUser);
    }

    /// <inheritdoc/>
    public ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_project is not null)
        {
            request.Headers.Remove("x-goog-user-project"); // each attempt authenticates anew
            request.Headers.TryAddWithoutValidation("x-goog-user-project", _project);
        }

        if (_user is not null && request.RequestUri is { } address && !address.Query.Contains(Parameter, StringComparison.Ordinal) && !address.Query.Contains(UploadSession, StringComparison.Ordinal))
        {
            request.RequestUri = new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{_user}" : _user }.Uri;
        }

        return _inner.AuthenticateAsync(request, credential, cancellationToken);
    }
}
