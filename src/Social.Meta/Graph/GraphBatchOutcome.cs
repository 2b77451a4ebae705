using System.Text.Json;

namespace Social.Meta;

/// <summary>What became of one part of a batch.</summary>
public sealed record GraphBatchOutcome
{
    /// <summary>Gets the part's HTTP status; 0 when Meta did not come to it in time.</summary>
    public required int Status { get; init; }

    /// <summary>Gets the answer, or null when the part failed.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Gets why the part failed, or null.</summary>
    public SocialException? Error { get; init; }

    /// <summary>Returns the status.</summary>
    public override string ToString() => Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
