namespace Social.Google;

/// <summary>The button of a local post.</summary>
internal sealed class CallToActionData
{
    public string? ActionType { get; set; }

    public string? Url { get; set; }
}
