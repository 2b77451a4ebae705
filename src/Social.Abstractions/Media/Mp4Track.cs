namespace Social;

/// <summary>What one track of an MP4 or MOV says.</summary>
internal sealed class Mp4Track
{
    public string? Handler { get; set; }

    public string? Codec { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public int CodedWidth { get; set; }

    public int CodedHeight { get; set; }

    public bool IsTurned { get; set; }

    public double Seconds { get; set; }

    public long Samples { get; set; }
}
