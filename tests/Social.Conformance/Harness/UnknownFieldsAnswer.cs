namespace Social.Conformance;

/// <summary>A success of the create route as a later version of the network might write it: fields and words that nobody knows yet.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="PostId">The id that it names.</param>
public sealed record UnknownFieldsAnswer(int Status, string Body, string PostId)
{
    /// <summary>Gets headers of the answer, for networks that name the post there.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
