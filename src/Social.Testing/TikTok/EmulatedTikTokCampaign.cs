namespace Social.Testing;

/// <summary>A campaign of an advertiser on the emulated TikTok.</summary>
/// <param name="AdvertiserId">The advertiser.</param>
/// <param name="Id">The campaign.</param>
/// <param name="Name">The name.</param>
/// <param name="ObjectiveType">The objective, such as <c>TRAFFIC</c>.</param>
/// <param name="OperationStatus"><c>ENABLE</c> or <c>DISABLE</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record EmulatedTikTokCampaign(string AdvertiserId, string Id, string Name, string ObjectiveType, string OperationStatus, DateTimeOffset CreatedAt);
