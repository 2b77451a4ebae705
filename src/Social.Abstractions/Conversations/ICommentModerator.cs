namespace Social;

/// <summary>Hides and deletes comments.</summary>
public interface ICommentModerator
{
    /// <summary>Hides a comment or shows it again.</summary>
    /// <param name="account">The account whose post it is under.</param>
    /// <param name="commentId">The comment's id.</param>
    /// <param name="hidden">Whether it is to be hidden.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default);

    /// <summary>Deletes a comment.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commentId">The comment's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default);
}
