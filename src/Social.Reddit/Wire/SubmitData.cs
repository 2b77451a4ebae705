namespace Social.Reddit;

/// <summary>What a submission answers: an id, with or without its prefix, or where the result will be told.</summary>
internal sealed class SubmitData
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Url { get; set; }

    public string? WebsocketUrl { get; set; }

    public string? UserSubmittedPage { get; set; }
}
