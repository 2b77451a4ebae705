namespace Social.LinkedIn;

/// <summary>Where one part of a video goes. The last byte may lie behind the file's end.</summary>
internal sealed class UploadInstructionData
{
    public string? UploadUrl { get; set; }

    public long FirstByte { get; set; }

    public long LastByte { get; set; }
}
