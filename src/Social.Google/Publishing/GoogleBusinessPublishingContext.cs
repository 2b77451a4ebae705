namespace Social.Google;

/// <summary>Whether a location may post, as Google says now.</summary>
public sealed record GoogleBusinessPublishingContext : PublishingContext
{
    /// <summary>Gets whether the location is its owner's to speak for; only such a location can post.</summary>
    public required bool HasVoiceOfMerchant { get; init; }

    /// <summary>Gets what stands against it, in plain words; empty when nothing does.</summary>
    public string WhatIsMissing { get; init; } = string.Empty;
}
