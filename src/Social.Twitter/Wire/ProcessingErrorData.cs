namespace Social.Twitter;

/// <summary>Why processing failed. It is in no specification and does occur.</summary>
internal sealed record ProcessingErrorData
{
    public int? Code { get; set; }

    public string? Name { get; set; }

    public string? Message { get; set; }
}
