namespace Social.Meta;

/// <summary>A picture: <c>src</c> in attachments, <c>url</c> elsewhere.</summary>
internal sealed class FacebookImageData
{
    public string? Src { get; set; }

    public string? Url { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }
}
