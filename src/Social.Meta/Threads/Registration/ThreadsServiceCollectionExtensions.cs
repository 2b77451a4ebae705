using Social;
using Social.Meta;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Threads.</summary>
public static class ThreadsServiceCollectionExtensions
{
    /// <summary>Registers Threads under the name <c>threads</c>. Options come from variables such as <c>THREADS_APP_ID</c>, from the configuration section <c>Social:Threads</c>, and from code, the last winning.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddThreads(this ISocialBuilder builder, Action<ThreadsOptions>? configure = null) =>
        AddThreads(builder, PlatformName.Threads, configure);

    /// <summary>Registers Threads under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddThreads(this ISocialBuilder builder, PlatformName name, Action<ThreadsOptions>? configure) =>
        builder.AddPlatform(name, ThreadsPlatform.Module, configure);
}
