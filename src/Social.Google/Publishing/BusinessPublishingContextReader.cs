namespace Social.Google;

/// <summary>Asks Google whether a location may post.</summary>
internal sealed class BusinessPublishingContextReader(BusinessApi api, GoogleBusinessLocations locations) : IPublishingContextReader
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        BusinessVoiceOfMerchant voice = await locations.GetVoiceOfMerchantAsync(target.Account, cancellationToken).ConfigureAwait(false);
        return new GoogleBusinessPublishingContext
        {
            Target = target,
            ExpiresAt = api.Client.Time.GetUtcNow() + GoodFor,
            HasVoiceOfMerchant = voice.HasVoiceOfMerchant,
            WhatIsMissing = voice.WhatIsMissing,
        };
    }
}
