namespace Social.Meta;

/// <summary>A product tagged on a medium, as Instagram takes it.</summary>
internal sealed class ProductTagData
{
    public string? ProductId { get; set; }

    public double? X { get; set; }

    public double? Y { get; set; }
}
