namespace Social.LinkedIn;

/// <summary>What finders and listings answer.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class ElementsData<T>
{
    public IReadOnlyList<T>? Elements { get; set; }

    public PagingData? Paging { get; set; }
}
