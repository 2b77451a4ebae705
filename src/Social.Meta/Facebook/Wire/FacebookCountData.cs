namespace Social.Meta;

/// <summary>A number of something.</summary>
internal sealed class FacebookCountData
{
    public long? Count { get; set; }
}
