namespace Social.Meta;

/// <summary>What one of Meta's codes means.</summary>
/// <param name="Code">What went wrong.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Advice">The same in a sentence, or null when Meta's own words suffice.</param>
/// <param name="IsTransient">Whether the same request may well succeed later.</param>
internal readonly record struct GraphMeaning(SocialErrorCode Code, Remedy Remedy, string? Advice = null, bool IsTransient = false)
{
    /// <summary>Gets whether another token may help.</summary>
    public bool IsTokenRefused { get; init; }

    /// <summary>Gets whether Meta may have acted all the same.</summary>
    public bool MayHaveActed { get; init; }
}
