using Microsoft.Extensions.DependencyInjection;

namespace Social;

/// <summary>Assembles the family: <c>AddSocial().AddTwitter()…</c>.</summary>
public interface ISocialBuilder
{
    /// <summary>Gets the services.</summary>
    IServiceCollection Services { get; }
}
