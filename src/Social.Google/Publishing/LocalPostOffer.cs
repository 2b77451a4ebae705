namespace Social.Google;

/// <summary>The offer of a local post.</summary>
public sealed record LocalPostOffer
{
    /// <summary>Gets the code of the coupon, or null.</summary>
    public string? CouponCode { get; init; }

    /// <summary>Gets where the offer is redeemed; null takes the post's link.</summary>
    public Uri? RedeemOnlineUrl { get; init; }

    /// <summary>Gets the terms and conditions, or null.</summary>
    public string? TermsConditions { get; init; }
}
