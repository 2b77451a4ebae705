using System.Reflection;
using Social.Google;
using Social.LinkedIn;
using Social.Meta;
using Social.Pipeline;
using Social.Reddit;
using Social.Testing;
using Social.TikTok;
using Social.Twitter;
using Social.YouTube;

namespace Social.Conventions.Tests;

/// <summary>The packages that are shipped, and the repository that they are made from.</summary>
public static class Packages
{
    public static readonly Assembly Abstractions = typeof(ISocial).Assembly;
    public static readonly Assembly Runtime = typeof(PlatformClient).Assembly;
    public static readonly Assembly Emulator = typeof(SocialEmulator).Assembly;

    public static readonly IReadOnlyList<Assembly> All =
    [
        Abstractions, Runtime, Emulator, typeof(TwitterClient).Assembly, typeof(LinkedInClient).Assembly, typeof(TikTokClient).Assembly, typeof(YouTubeClient).Assembly,
        typeof(GoogleBusinessClient).Assembly, typeof(RedditClient).Assembly, typeof(ThreadsClient).Assembly,
    ];

    public static TheoryData<string> Names => [.. All.Select(NameOf)];

    public static string RepositoryRoot { get; } = FindRoot();

    public static string Sources => Path.Combine(RepositoryRoot, "src");

    public static Assembly Named(string name) => All.Single(a => NameOf(a) == name);

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    /// <summary>The source files of src, without what the build makes.</summary>
    public static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuildOutput(f)).Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(RepositoryRoot, path).Replace('\\', '/');

    public static bool IsBuildOutput(string path)
    {
        string relative = "/" + Relative(path) + "/";
        return relative.Contains("/bin/", StringComparison.Ordinal) || relative.Contains("/obj/", StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Social.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Social.sln above '{AppContext.BaseDirectory}': the conventions are read from the repository's files.");
    }
}
