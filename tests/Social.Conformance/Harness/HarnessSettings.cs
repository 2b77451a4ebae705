using Microsoft.Extensions.DependencyInjection;

namespace Social.Conformance;

/// <summary>What a suite changes before the family starts.</summary>
public sealed record HarnessSettings
{
    public static HarnessSettings Default { get; } = new();

    /// <summary>Gets what to change in the platform's options.</summary>
    public Action<PlatformOptions>? Options { get; init; }

    /// <summary>Gets services to add before <c>AddSocial()</c>, which keeps what is there.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
