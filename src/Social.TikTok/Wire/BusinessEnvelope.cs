namespace Social.TikTok;

/// <summary>An answer of the API for Business. Its <c>code</c> is the classifier's.</summary>
/// <typeparam name="T">The data.</typeparam>
internal sealed class BusinessEnvelope<T>
{
    public T? Data { get; set; }
}
