using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Finds the post of an image or video that Reddit took without naming the post: by its medium, among the account's newest submissions.</summary>
internal sealed class RedditPostResolver(PlatformClient client, RedditUsers users, SubmissionFinder references) : IPostResolver
{
    /// <inheritdoc/>
    public async Task<PostReference> ResolvePostAsync(PostReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference is not { Id: null, Handle: { Length: > 4 } handle })
        {
            return reference;
        }

        string name = await users.NameOfAsync(reference.Account, cancellationToken).ConfigureAwait(false);
        RoutePath path = RedditPath.Of(PostRoutes.Submitted, name).Add("sort", "new");
        (ListingData listing, _) = await RedditListing.ReadAsync(client, PostRoutes.Submitted, reference.Account, path, null, null, isFresh: true, cancellationToken).ConfigureAwait(false);
        PostData? post = (listing.Children ?? []).Select(static t => t.IsPost ? t.Read(RedditJsonContext.Default.PostData) : null)
            .FirstOrDefault(p => (p?.UrlOverriddenByDest ?? p?.Url)?.Contains(handle, StringComparison.Ordinal) == true);
        return post is null ? reference : references.ReferenceOf(reference.Account, post.Name ?? Fullname.Of(Fullname.Post, post.Id ?? string.Empty), post.Permalink) with { Handle = handle };
    }
}
