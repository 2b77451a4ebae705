namespace Social.Twitter;

/// <summary>The body of a follow.</summary>
internal sealed record TargetUserBody(string TargetUserId);
