namespace Social.Google;

/// <summary>Whether a location is its owner's to speak for.</summary>
internal sealed class VoiceOfMerchantData
{
    public bool? HasVoiceOfMerchant { get; set; }

    public bool? HasBusinessAuthority { get; set; }

    public VerifyData? Verify { get; set; }

    public EmptyData? WaitForVoiceOfMerchant { get; set; }

    public EmptyData? ResolveOwnershipConflict { get; set; }

    public ComplyData? ComplyWithGuidelines { get; set; }
}
