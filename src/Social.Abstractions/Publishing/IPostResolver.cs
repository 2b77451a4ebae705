namespace Social;

/// <summary>Turns what a network gave before there was an id into the post.</summary>
public interface IPostResolver
{
    /// <summary>Resolves a handle; the result has an id once the network gave one.</summary>
    /// <param name="reference">A reference with a handle.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PostReference> ResolvePostAsync(PostReference reference, CancellationToken cancellationToken = default);
}
