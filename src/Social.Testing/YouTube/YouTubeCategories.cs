namespace Social.Testing;

/// <summary>The video categories.</summary>
internal static class YouTubeCategories
{
    public static readonly IReadOnlyDictionary<string, (string Title, bool Assignable)> All = new Dictionary<string, (string, bool)>(StringComparer.Ordinal)
    {
        ["1"] = ("Film & Animation", true),
        ["2"] = ("Autos & Vehicles", true),
        ["10"] = ("Music", true),
        ["15"] = ("Pets & Animals", true),
        ["17"] = ("Sports", true),
        ["18"] = ("Short Movies", false),
        ["19"] = ("Travel & Events", true),
        ["20"] = ("Gaming", true),
        ["22"] = ("People & Blogs", true),
        ["23"] = ("Comedy", true),
        ["24"] = ("Entertainment", true),
        ["25"] = ("News & Politics", true),
        ["26"] = ("Howto & Style", true),
        ["27"] = ("Education", true),
        ["28"] = ("Science & Technology", true),
        ["29"] = ("Nonprofits & Activism", true),
        ["30"] = ("Movies", false),
        ["44"] = ("Trailers", false),
    };

    public static bool IsAssignable(string id) => All.TryGetValue(id, out var category) && category.Assignable;
}
