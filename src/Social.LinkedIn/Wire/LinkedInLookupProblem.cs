namespace Social.LinkedIn;

/// <summary>Something that a look-up could not give.</summary>
/// <param name="Id">The id that was asked for.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Reason">Why, in LinkedIn's own words where it gives any.</param>
public sealed record LinkedInLookupProblem(string Id, SocialErrorCode Code, string Reason);
