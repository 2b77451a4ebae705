using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Social;

/// <summary>The family without a container of the application's own: for a script, a tool or a test.</summary>
/// <remarks>
/// Networks, stores and handlers are added as to a container, and every option is checked at once. Thread-safe; disposing it ends its connections, and the
/// clients it gave out with them. One for the whole application: limits, refreshes and the journal are shared only within one.
/// </remarks>
public sealed class SocialRuntime : IAsyncDisposable, IDisposable
{
    private readonly ServiceProvider _services;

    private SocialRuntime(ServiceProvider services) => _services = services;

    /// <summary>Gets the facade.</summary>
    public ISocial Social => _services.GetRequiredService<ISocial>();

    /// <summary>Gets the services behind it: stores, journal, statistics.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Builds the family.</summary>
    /// <param name="configure">Adds networks and stores: <c>social => social.AddTwitter(o => …).AddFileJournal(…)</c>.</param>
    /// <exception cref="OptionsValidationException">An option of a network is out of its range; the message names all that are.</exception>
    public static SocialRuntime Create(Action<ISocialBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ServiceCollection collection = new();
        configure(collection.AddSocial());
        ServiceProvider services = collection.BuildServiceProvider();
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return new SocialRuntime(services);
        }
        catch
        {
            services.Dispose();
            throw;
        }
    }

    /// <summary>Gets a network's own client, such as <c>TwitterClient</c>.</summary>
    /// <typeparam name="TClient">The client's type.</typeparam>
    /// <param name="name">The registration's name; null for the first.</param>
    /// <exception cref="InvalidOperationException">No such network was added.</exception>
    public TClient GetClient<TClient>(string? name = null)
        where TClient : class => name is null ? _services.GetRequiredService<TClient>() : _services.GetRequiredKeyedService<TClient>(name);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
