using System.Text;
using Social.Testing;

namespace Social.YouTube.Tests.Wire;

/// <summary>Errors as they were recorded (worked example 14.8) become codes and remedies.</summary>
public sealed class ErrorTests
{
    public static TheoryData<int, string, string, Remedy, string?> Recorded => new()
    {
        { 400, """{"error":{"code":400,"message":"x","errors":[{"message":"x","domain":"youtube.video","reason":"invalidTitle"}]}}""", "content_invalid", Remedy.FixContent, "invalidTitle" },
        { 400, """{"error":{"errors":[{"domain":"usageLimits","reason":"keyInvalid","message":"Bad Request"}],"code":400,"message":"Bad Request"}}""", "configuration_invalid", Remedy.FixConfiguration, "keyInvalid" },
        { 401, """{"error":{"errors":[{"domain":"youtube.header","reason":"youtubeSignupRequired","message":"Unauthorized","locationType":"header","location":"Authorization"}],"code":401,"message":"Unauthorized"}}""", "account_restricted", Remedy.Human, "youtubeSignupRequired" },
        { 403, """{"error":{"code":403,"message":"Request had insufficient authentication scopes.","errors":[{"message":"Insufficient Permission","domain":"global","reason":"insufficientPermissions"}],"status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT","domain":"googleapis.com","metadata":{"service":"youtube.googleapis.com"}}]}}""", "insufficient_permissions", Remedy.AskPermission, "insufficientPermissions" },
        { 403, """{"error":{"code":403,"message":"x","errors":[{"message":"x","domain":"youtube.thumbnail","reason":"forbidden","location":"videoId","locationType":"parameter"}]}}""", "insufficient_permissions", Remedy.AskPermission, "forbidden" },
        { 404, """{"error":{"code":404,"message":"x","errors":[{"message":"x","domain":"youtube.playlist","reason":"playlistNotFound"}]}}""", "not_found", Remedy.None, "playlistNotFound" },
        { 409, """{"error":{"code":409,"message":"x","errors":[{"message":"x","domain":"youtube.playlistItem","reason":"videoAlreadyInPlaylist"}]}}""", "conflict", Remedy.None, "videoAlreadyInPlaylist" },
        { 403, """{"error":{"code":403,"message":"x","errors":[{"message":"x","domain":"youtube","reason":"accessNotConfigured"}]}}""", "configuration_invalid", Remedy.FixConfiguration, "accessNotConfigured" },
        { 400, """{"error":"error message"}""", "content_invalid", Remedy.FixContent, "error message" },
        { 418, "tea", "platform_error", Remedy.None, null },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_error_is_told_apart(int status, string body, string code, Remedy remedy, string? platformCode)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = status, Body = Encoding.UTF8.GetBytes(body), ContentType = "application/json", Method = "DELETE", Times = null });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Playlists.DeleteAsync(fixture.Account, "PL1", TestContext.Current.CancellationToken));

        (error.Status, error.Code.Value, error.Remedy, error.PlatformCode).ShouldBe((status, code, remedy, platformCode));
        fixture.Network.Requests.CountOf("DELETE", "/youtube/v3/playlists").ShouldBe(1, "none of these is cured by trying again");
    }

    [Theory]
    [InlineData(403, "rateLimitExceeded")]
    [InlineData(403, "userRateLimitExceeded")]
    [InlineData(429, "uploadRateLimitExceeded")]
    public async Task A_pace_that_is_too_fast_is_waited_out(int status, string reason)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = status, ContentType = "application/json", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" },
            Body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":{{{status}}},"message":"x","errors":[{"message":"x","domain":"usageLimits","reason":"{{{reason}}}"}]}}"""),
        });

        YouTubeVideo? read = await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: TestContext.Current.CancellationToken);

        read.ShouldNotBeNull();
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/videos").ShouldBe(2);
    }
}
