namespace Social.Google;

/// <summary>What one of Google's reasons means.</summary>
/// <param name="Code">What went wrong.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="IsTransient">Whether the same request may well succeed later.</param>
public readonly record struct GoogleErrorMeaning(SocialErrorCode Code, Remedy Remedy, bool IsTransient = false);
