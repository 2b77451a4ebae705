namespace Social.Testing;

/// <summary>Makes the policies of the Business Profile APIs; every method of a service shares its quota.</summary>
internal static class GoogleBusinessPolicy
{
    public const string V4 = "mybusiness.googleapis.com";
    public const string Accounts = "mybusinessaccountmanagement.googleapis.com";
    public const string Information = "mybusinessbusinessinformation.googleapis.com";
    public const string Performance = "businessprofileperformance.googleapis.com";
    public const string Notifications = "mybusinessnotifications.googleapis.com";
    public const string Verifications = "mybusinessverifications.googleapis.com";

    public static GooglePolicy Of(string service, string method, params IReadOnlyList<string> query) =>
        new(service, $"google.mybusiness.{method}", service == V4 ? ["business.manage", "plus.business.manage"] : ["business.manage"], query) { Bucket = service };
}
