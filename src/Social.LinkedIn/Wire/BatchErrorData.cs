namespace Social.LinkedIn;

/// <summary>Why one entity of a batch was not found.</summary>
internal sealed class BatchErrorData
{
    public int? Status { get; set; }

    public string? Code { get; set; }

    public string? Message { get; set; }
}
