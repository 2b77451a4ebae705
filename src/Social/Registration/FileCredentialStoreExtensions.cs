using Microsoft.Extensions.DependencyInjection.Extensions;
using Social;
using Social.Auth;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a credential store that survives restarts.</summary>
public static class FileCredentialStoreExtensions
{
    /// <summary>Keeps credentials in a folder, in place of the memory. Processes of one machine may share it; one of them refreshes a token at a time.</summary>
    /// <remarks>Tokens are written as they are, for the process's user alone, unless a protector is given or an <see cref="ISecretProtector"/> is registered.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The folder; made when it is not there. It holds nothing else.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialBuilder AddFileCredentialStore(this ISocialBuilder builder, string path, Action<FileCredentialStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileCredentialStoreOptions options = new() { Path = path };
        configure?.Invoke(options);
        options.Validate();
        builder.Services.Replace(ServiceDescriptor.Singleton<ICredentialStore>(sp =>
        {
            options.Protector ??= sp.GetService<ISecretProtector>();
            return new FileCredentialStore(options, sp.GetRequiredService<TimeProvider>());
        }));
        return builder;
    }
}
