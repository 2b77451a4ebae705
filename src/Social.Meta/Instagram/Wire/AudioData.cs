namespace Social.Meta;

/// <summary>The music of a reel, as Instagram takes it.</summary>
internal sealed class AudioData
{
    public string? AudioId { get; set; }

    public double? AudioVolume { get; set; }

    public double? VideoVolume { get; set; }
}
