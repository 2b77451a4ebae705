using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social;

/// <summary>Reads a registration's options from configuration: the plain variables that applications already have, for the registration named like the network; then the section <c>Social:{name}</c>.</summary>
/// <typeparam name="TOptions">The options.</typeparam>
/// <param name="name">The registration's name.</param>
/// <param name="network">The network.</param>
/// <param name="configuration">The application's configuration, or null where none is registered.</param>
public abstract class PlatformConfiguration<TOptions>(string name, PlatformName network, IConfiguration? configuration) : IConfigureNamedOptions<TOptions>
    where TOptions : PlatformOptions
{
    /// <inheritdoc/>
    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? name, TOptions options)
    {
        if (name != RegistrationName || configuration is null)
        {
            return;
        }

        if (RegistrationName == network.Value)
        {
            ReadVariables(configuration, options);
        }

        Bind(configuration.GetSection($"Social:{RegistrationName}"), options);
    }

    private string RegistrationName { get; } = name;

    /// <summary>Reads the plain variables.</summary>
    /// <param name="variables">The configuration that has them.</param>
    /// <param name="options">Where they go; a variable that is not set leaves them as they are.</param>
    protected abstract void ReadVariables(IConfiguration variables, TOptions options);

    /// <summary>Binds the section: in the network's own package, so that the binding is generated for its options.</summary>
    /// <param name="section">The section.</param>
    /// <param name="options">Where it goes.</param>
    protected abstract void Bind(IConfigurationSection section, TOptions options);
}
