namespace Social.Google;

/// <summary>An account of Business Profile, under which locations are.</summary>
/// <param name="Name">The name: <c>accounts/A</c>.</param>
/// <param name="DisplayName">What people call it, or null.</param>
/// <param name="Type">What it is, such as <c>PERSONAL</c> or <c>LOCATION_GROUP</c>; or null.</param>
/// <param name="Role">What the signed-in user is in it, such as <c>OWNER</c>; or null.</param>
/// <param name="IsVerified">Whether Google marks it as verified.</param>
public sealed record BusinessAccount(string Name, string? DisplayName, string? Type, string? Role, bool IsVerified);
