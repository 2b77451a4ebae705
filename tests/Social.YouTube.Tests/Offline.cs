using Microsoft.Extensions.DependencyInjection;

namespace Social.YouTube.Tests;

/// <summary>A client that never talks to anybody: for what is pure.</summary>
internal static class Offline
{
    public static YouTubeClient Client() => Provider().GetRequiredService<YouTubeClient>();

    public static ServiceProvider Provider(Action<YouTubeOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.AddSocial().AddYouTube(configure);
        return services.BuildServiceProvider();
    }
}
