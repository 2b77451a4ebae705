namespace Social.Twitter;

/// <summary>What became of a follow.</summary>
/// <param name="Following">Whether the account follows now.</param>
/// <param name="Pending">Whether the other one, whose posts are protected, has yet to agree.</param>
public readonly record struct TwitterFollow(bool Following, bool Pending);
