namespace Social.LinkedIn;

/// <summary>Reshares of organizations. A reshare is a post of its own; taking it back deletes that, which must be found first.</summary>
internal sealed class LinkedInReposts(LinkedInPosts posts) : IReposter
{
    /// <inheritdoc/>
    public Task<PublishResult> RepostAsync(PublishTarget target, string postId, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return posts.ReshareAsync(target.Account, postId, null, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Every reshare of the post without words is deleted; one with words is a post, and stays.</remarks>
    public async Task UndoRepostAsync(PublishTarget target, string postId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        LinkedInInput.Urn(postId, nameof(postId), LinkedInInput.PostTypes);
        List<string> reshares = [];
        await foreach (LinkedInPost post in posts.ListByAuthor(target.Account).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (post.Reshare?.Parent == postId && post.Commentary.Length == 0)
            {
                reshares.Add(post.Id);
            }
        }

        foreach (string reshare in reshares)
        {
            await posts.DeletePostAsync(target.Account, reshare, cancellationToken).ConfigureAwait(false);
        }
    }
}
