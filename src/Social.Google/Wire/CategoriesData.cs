namespace Social.Google;

/// <summary>The categories of a location.</summary>
internal sealed class CategoriesData
{
    public CategoryData? PrimaryCategory { get; set; }

    public List<CategoryData>? AdditionalCategories { get; set; }
}
