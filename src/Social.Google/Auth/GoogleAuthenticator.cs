using Social.Pipeline;

namespace Social.Google;

/// <summary>Puts a credential on a request, and the project that pays for it (<c>x-goog-user-project</c>) where the options name one. Thread-safe.</summary>
public sealed class GoogleAuthenticator : IRequestAuthenticator
{
    private readonly IRequestAuthenticator _inner;
    private readonly string? _project;

    /// <summary>Initializes an authenticator.</summary>
    /// <param name="inner">What puts the token on.</param>
    /// <param name="options">Where the project is.</param>
    public GoogleAuthenticator(IRequestAuthenticator inner, GoogleOptions options)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(options);
        _inner = inner;
        _project = string.IsNullOrWhiteSpace(options.QuotaProject) ? null : options.QuotaProject;
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

        return _inner.AuthenticateAsync(request, credential, cancellationToken);
    }
}
