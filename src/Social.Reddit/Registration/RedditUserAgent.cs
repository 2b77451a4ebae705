using System.Reflection;
using System.Text.RegularExpressions;

namespace Social.Reddit;

/// <summary>The User-Agent that Reddit's rules ask for: <c>platform:app id:version (by /u/username)</c>.</summary>
internal static partial class RedditUserAgent
{
    public static string DefaultPlatform { get; } = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";

    /// <summary>Makes it of the options, unless they have a whole one.</summary>
    public static string Of(RedditOptions options)
    {
        if (IsOwn(options))
        {
            return options.UserAgent;
        }

        string app = options.AppId ?? Assembly.GetEntryAssembly()?.GetName().Name ?? "dotnet-app";
        return $"{options.AppPlatform}:{app}:{options.AppVersion} (by /u/{options.DeveloperName ?? options.Username ?? "unnamed"})";
    }

    /// <summary>Tells whether Reddit takes what the options say. On loopback the developer need not be named.</summary>
    public static bool IsGood(RedditOptions options)
    {
        bool isNamed = IsOwn(options) || (options.DeveloperName ?? options.Username) is { Length: > 0 };
        bool isLoopback = Uri.TryCreate(options.ApiHost, UriKind.Absolute, out Uri? host) && host.IsLoopback;
        return (isNamed || isLoopback) && Form().IsMatch(Of(options));
    }

    private static bool IsOwn(RedditOptions options) => !options.UserAgent.StartsWith("Social.NET/", StringComparison.Ordinal);

    [GeneratedRegex(@"^[^:\s]+:[^:\s]+:[^:\s]+ \(by /?u/[A-Za-z0-9_-]{3,20}\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
