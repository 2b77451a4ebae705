namespace Social.Google;

/// <summary>A category of a location.</summary>
internal sealed class CategoryData
{
    public string? Name { get; set; }

    public string? DisplayName { get; set; }
}
