namespace Social.Google;

/// <summary>The offer of a local post.</summary>
internal sealed class LocalPostOfferData
{
    public string? CouponCode { get; set; }

    public string? RedeemOnlineUrl { get; set; }

    public string? TermsConditions { get; set; }
}
