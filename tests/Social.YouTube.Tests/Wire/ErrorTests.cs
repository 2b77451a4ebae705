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

    /// <summary>Every reason of the documentation's tables, by what it means; those of pace are waited out and have a test of their own.</summary>
    public static TheoryData<int, string, Remedy, string> Documented => new()
    {
        {
            400, "content_invalid", Remedy.FixContent,
            "badRequest invalidParameter invalidValue required parseError missingRequiredParameter unexpectedParameter incompatibleParameters invalidFilters invalidCriteria invalidPageToken unknownPart unexpectedPart "
            + "invalidPart invalidMine idRequired invalidLanguage unsupportedLanguageCode invalidRegionCode unsupportedRegionCode invalidVideoMetadata invalidTitle invalidDescription invalidTags invalidCategoryId "
            + "invalidPublishAt invalidRecordingDetails invalidVideoGameRating invalidFilename defaultLanguageNotSet invalidPublishScheduleForVideo invalidDefaultBroadcastPrivacySetting invalidRating invalidSearchFilter "
            + "invalidChannelId invalidVideoId invalidLocation invalidRelevanceLanguage wrongUrlForUpload notUpload uploadTypeNotSupported contentRequired invalidMetadata nameTooLong channelOrVideoIdMissing "
            + "commentTextRequired parentIdMissing operationNotSupported banWithoutReject invalidCommentMetadata invalidCommentThreadMetadata publisherRequired channelTitleUpdateForbidden brandingValidationError "
            + "invalidContentDetails playlistOperationUnsupported INVALIDTITLE"
        },
        { 400, "invalid_media", Remedy.FixContent, "mediaBodyRequired invalidImage imageFormatUnsupported imageTooTall imageTooWide failedPrecondition couldNotConvert" },
        { 400, "content_too_long", Remedy.FixContent, "commentTextTooLong" },
        { 400, "configuration_invalid", Remedy.FixConfiguration, "keyInvalid keyExpired" },
        { 400, "account_restricted", Remedy.Human, "emailNotVerified" },
        { 400, "target_not_allowed", Remedy.FixContent, "videoPurchaseRequired parentCommentIsPrivate" },
        { 400, "not_found", Remedy.None, "videoChartNotFound" },
        { 400, "conflict", Remedy.None, "subscriptionDuplicate" },
        { 401, "authentication_expired", Remedy.Reconnect, "authError expired required authorizationRequired" },
        { 401, "account_restricted", Remedy.Human, "youtubeSignupRequired" },
        { 403, "configuration_invalid", Remedy.FixConfiguration, "accessNotConfigured SERVICE_DISABLED" },
        {
            403, "insufficient_permissions", Remedy.AskPermission,
            "forbidden insufficientPermissions insufficientCapabilities accountDelegationForbidden cmsUserAccountNotFound forbiddenPrivacySetting forbiddenLicenseSetting forbiddenEmbedSetting "
            + "playlistItemsNotAccessible playlistForbidden subscriptionForbidden SERVICE_UNAVAILABLE"
        },
        {
            403, "account_restricted", Remedy.Human,
            "authenticatedUserAccountClosed authenticatedUserAccountSuspended authenticatedUserNotChannel channelClosed channelSuspended ineligibleAccount liveStreamingNotEnabled insufficientLivePermissions"
        },
        { 403, "target_not_allowed", Remedy.FixContent, "videoRatingDisabled playlistContainsMaximumNumberOfVideos commentsDisabled liveChatDisabled liveChatEnded" },
        { 403, "conflict", Remedy.None, "liveBroadcastBindingNotAllowed invalidTransition redundantTransition" },
        { 403, "not_ready", Remedy.Wait, "errorStreamInactive" },
        {
            404, "not_found", Remedy.None,
            "notFound videoNotFound channelNotFound playlistNotFound playlistItemNotFound captionNotFound commentNotFound commentThreadNotFound parentCommentNotFound subscriptionNotFound publisherNotFound "
            + "subscriberNotFound liveBroadcastNotFound liveStreamNotFound liveChatNotFound contentOwnerAccountNotFound"
        },
        { 409, "conflict", Remedy.None, "captionExists videoAlreadyInPlaylist conflict duplicate" },
        { 410, "not_found", Remedy.None, "deleted" },
        { 412, "conflict", Remedy.None, "conditionNotMet" },
        { 413, "invalid_media", Remedy.FixContent, "uploadTooLarge" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Each_documented_reason_has_its_meaning(int status, string code, Remedy remedy, string reasons)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        List<string> others = [];
        foreach (string reason in reasons.Split(' '))
        {
            fixture.Network.Faults.Clear();
            fixture.Network.Faults.Add(new EmulatorFault
            {
                Kind = EmulatorFaultKind.Custom, StatusCode = status, ContentType = "application/json", Method = "DELETE", Times = null,
                Body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":{{{status}}},"message":"x","errors":[{"message":"x","domain":"youtube.x","reason":"{{{reason}}}"}]}}"""),
            });

            SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Playlists.DeleteAsync(fixture.Account, "PL1", TestContext.Current.CancellationToken));

            if ((error.Code.Value, error.Remedy, error.PlatformCode, error.PlatformSubcode) != (code, remedy, reason, "youtube.x"))
            {
                others.Add($"{reason}: {error.Code}, {error.Remedy}");
            }
        }

        others.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"error":{"code":401,"message":"API keys are not supported by this API. Expected OAuth2 access token …","errors":[{"message":"Login Required.","domain":"global","reason":"required","location":"Authorization","locationType":"header"}],"status":"UNAUTHENTICATED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"CREDENTIALS_MISSING","domain":"googleapis.com","metadata":{"method":"youtube.api.v3.V3DataPlaylistItemService.Delete","service":"youtube.googleapis.com"}}]}}""")]
    [InlineData("""{"error":{"code":401,"message":"Request had invalid authentication credentials.","errors":[{"message":"Invalid Credentials","domain":"global","reason":"authError","location":"Authorization","locationType":"header"}],"status":"UNAUTHENTICATED"}}""")]
    public async Task A_token_that_YouTube_does_not_take_is_refreshed_once(string body)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 401, Body = Encoding.UTF8.GetBytes(body), ContentType = "application/json", Method = "GET", PathPattern = "/youtube/v3/videos" });

        (await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: TestContext.Current.CancellationToken)).ShouldNotBeNull();

        fixture.Network.Requests.CountOf("POST", "/token").ShouldBe(1);
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/videos").ShouldBe(2);
    }

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
