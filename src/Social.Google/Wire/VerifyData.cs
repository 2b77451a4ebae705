namespace Social.Google;

/// <summary>That a verification is needed.</summary>
internal sealed class VerifyData
{
    public bool? HasPendingVerification { get; set; }
}
