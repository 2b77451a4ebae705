namespace Social.Google;

/// <summary>A page of local posts.</summary>
internal sealed class LocalPostsPage
{
    public List<LocalPostData>? LocalPosts { get; set; }

    public string? NextPageToken { get; set; }
}
