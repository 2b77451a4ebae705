namespace Social.TikTok;

/// <summary>A page of the API for Business.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class BusinessPageData<T>
{
    public IReadOnlyList<T>? List { get; set; }

    public PageInfoData? PageInfo { get; set; }
}
