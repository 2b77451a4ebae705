namespace Social.TikTok;

/// <summary>An answer of the open API. Its <c>error</c> is there on success too, and is the classifier's.</summary>
/// <typeparam name="T">The data.</typeparam>
internal sealed class TikTokEnvelope<T>
{
    public T? Data { get; set; }
}
