namespace Social.Twitter;

/// <summary>Something that a lookup could not give.</summary>
/// <param name="Id">The id or handle that was asked for, or of the object concerned; empty when X does not say.</param>
/// <param name="Code"><see cref="SocialErrorCode.NotFound"/> when it does not exist, <see cref="SocialErrorCode.InsufficientPermissions"/> when it, or a field of it, is not to be seen, <see cref="SocialErrorCode.PlatformError"/> when X does not say why.</param>
/// <param name="Reason">Why, in X's own words.</param>
public sealed record TwitterLookupProblem(string Id, SocialErrorCode Code, string Reason);
