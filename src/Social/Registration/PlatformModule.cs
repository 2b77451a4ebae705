using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Social.Auth;
using Social.Pipeline;
using Social.Publishing;

namespace Social;

/// <summary>What a network is made of, as data: how it is configured, described, signed in to and turned into a client.</summary>
/// <typeparam name="TOptions">Its options.</typeparam>
/// <typeparam name="TClient">Its own client.</typeparam>
public sealed record PlatformModule<TOptions, TClient>
    where TOptions : PlatformOptions
    where TClient : class
{
    /// <summary>Gets what reads the options of a registration from configuration, which is null where none is registered.</summary>
    public required Func<string, IConfiguration?, IConfigureOptions<TOptions>> Configuration { get; init; }

    /// <summary>Gets what describes the network to the pipeline.</summary>
    public required Func<IServiceProvider, PlatformName, TOptions, PlatformDefinition> Define { get; init; }

    /// <summary>Gets the logical hosts that get an HTTP client of their own, beside the API's.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Gets how the registered app proves itself; a tenant's own apps come from <see cref="IAppCredentials"/>.</summary>
    public required Func<TOptions, AppCredentials?> App { get; init; }

    /// <summary>Gets how a further app of the network proves itself, by its name in <c>network+name:id</c>, or null when the options have only one: an API that is registered apart has keys of its own.</summary>
    public Func<TOptions, string, AppCredentials?>? NamedApp { get; init; }

    /// <summary>Gets the kinds of credential that are kept alive by <see cref="Strategy"/>.</summary>
    public IReadOnlyList<CredentialKind> Kinds { get; init; } = [];

    /// <summary>Gets how a kind of credential stays alive. It is asked for before the client stands, so it looks the client up late.</summary>
    public Func<IServiceProvider, PlatformName, CredentialKind, TOptions, CredentialStrategy>? Strategy { get; init; }

    /// <summary>Gets which scopes a connection of a kind should have, for its health.</summary>
    public IReadOnlyList<(CredentialKind Kind, IReadOnlyList<string> Scopes)> Expectations { get; init; } = [];

    /// <summary>Gets how the network's post options are written, or null when it has none. It is made when first needed: building serializers takes time.</summary>
    public Func<PlatformName, PostOptionsRegistration>? PostOptions { get; init; }

    /// <summary>Gets what makes the client.</summary>
    public required Func<IServiceProvider, PlatformName, TOptions, TClient> Create { get; init; }

    /// <summary>Gets the client's abilities.</summary>
    public required Func<TClient, PlatformAbilities> Abilities { get; init; }

    /// <summary>Gets what must hold of the options, with the message when it does not; the hosts and times of every network are checked anyway.</summary>
    public IReadOnlyList<(Func<TOptions, bool> Holds, string Message)> Checks { get; init; } = [];
}
