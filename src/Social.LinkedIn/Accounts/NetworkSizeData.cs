namespace Social.LinkedIn;

/// <summary>How many follow an organization.</summary>
internal sealed class NetworkSizeData
{
    public long? FirstDegreeSize { get; set; }
}
