namespace Social.Meta;

/// <summary>A product of the account's shop tagged on a medium.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="X">How far from the left, 0 to 1; on images only.</param>
/// <param name="Y">How far from the top, 0 to 1; on images only.</param>
public sealed record InstagramProductTag(string ProductId, double? X = null, double? Y = null)
{
    /// <summary>Gets which of the post's media it is on, from 0.</summary>
    public int MediaIndex { get; init; }
}
