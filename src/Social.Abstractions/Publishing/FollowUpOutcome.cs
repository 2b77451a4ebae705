namespace Social;

/// <summary>What came of a step that follows a publish: a thumbnail, captions, a playlist, a permalink.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Error">What went wrong, or null when it worked.</param>
public sealed record FollowUpOutcome(string Step, SocialException? Error = null)
{
    /// <summary>Gets whether it worked.</summary>
    public bool IsSuccess => Error is null;
}
