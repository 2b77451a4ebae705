namespace Social.Google;

/// <summary>The button of a local post.</summary>
/// <param name="Type">What it does.</param>
/// <param name="Url">Where it leads; null for <see cref="CallToActionType.Call"/>, which calls the location's number.</param>
public sealed record LocalPostCallToAction(CallToActionType Type, Uri? Url = null);
