namespace Social.Twitter;

/// <summary>Something that was asked for and not given.</summary>
/// <param name="Id">The id or handle that was asked for.</param>
/// <param name="Code">What is wrong: <see cref="SocialErrorCode.NotFound"/> when it does not exist, <see cref="SocialErrorCode.InsufficientPermissions"/> when it is not to be seen.</param>
/// <param name="Reason">Why, in X's own words.</param>
public sealed record TwitterMissing(string Id, SocialErrorCode Code, string Reason);
