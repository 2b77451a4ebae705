namespace Social.Google;

/// <summary>Whether a location is its owner's to speak for. Only such a location posts, answers reviews and shows edits.</summary>
public sealed record BusinessVoiceOfMerchant
{
    /// <summary>Gets whether it is.</summary>
    public required bool HasVoiceOfMerchant { get; init; }

    /// <summary>Gets whether the owner has authority over the business.</summary>
    public required bool HasBusinessAuthority { get; init; }

    /// <summary>Gets what stands against it, in plain words; empty when nothing does.</summary>
    public required string WhatIsMissing { get; init; }
}
