using System.Text;
using System.Text.Json;
using Social.Testing;

namespace Social.Conformance;

/// <summary>Whatever a network, its proxies and its mistakes answer ends in an error of ours, keeps what was answered, and tells nobody what was posted.</summary>
public abstract class ErrorConformance : ConformanceSuite
{
    private static readonly HarnessSettings FewTries = new() { Options = o => o.Retry.MaxAttempts = 2 };

    public static TheoryData<string> Answers => [.. HostileAnswer.All.Select(a => a.Name)];

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Answers))]
    public async Task A_hostile_answer_to_a_create_is_an_error_or_an_unconfirmed_result(string name)
    {
        HostileAnswer answer = HostileAnswer.Named(name);
        PlatformHarness harness = await StartAsync(FewTries);
        harness.Fail(answer.Fault);
        Post post = harness.NewPost();

        (PublishResult? result, SocialException? error) = await TryAsync(() => harness.PublishAsync(post, cancellationToken: Cancel));

        bool isRefusal = answer.Status is >= 300 and < 500 && answer.IsReadable;
        if (harness.ProvesAbsence && !isRefusal)
        {
            // The answer says nothing, and the network's handle does: it was made after all, or the error says that it was not.
            (error is { IsOutcomeUnknown: false, IsTransient: true } || result?.Status == harness.Made).ShouldBeTrue(error?.ToString());
            harness.CountOnServer(post).ShouldBe(result is null ? 0 : 1);
            return;
        }

        harness.Arrivals.ShouldBe(1);
        harness.CountOnServer(post).ShouldBe(0);
        if (isRefusal)
        {
            SocialApiException refusal = error.ShouldBeAssignableTo<SocialApiException>().ShouldNotBeNull();
            AssertTold(refusal, answer, harness);
            refusal.IsOutcomeUnknown.ShouldBeFalse();
        }
        else
        {
            result.ShouldNotBeNull(error?.ToString()).Status.ShouldBe(PublishStatus.Unconfirmed);
        }
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Answers))]
    public async Task A_hostile_answer_to_a_read_is_an_error(string name)
    {
        HostileAnswer answer = HostileAnswer.Named(name);
        PlatformHarness harness = await StartAsync(FewTries);
        IPostReader reader = await RequireAsync<IPostReader>(harness);
        string id = harness.AddPostOnServer(PlatformHarness.Words());
        harness.Network.Faults.Add(answer.Fault with { Method = harness.ReadRoute.Method, PathPattern = harness.ReadRoute.Path, Times = null });

        (_, SocialException? error) = await TryAsync(() => reader.GetPostAsync(harness.Account, id, Cancel));

        error.ShouldNotBeNull();
        error.IsOutcomeUnknown.ShouldBeFalse();
        if (answer.IsReadable)
        {
            AssertTold(error.ShouldBeAssignableTo<SocialApiException>().ShouldNotBeNull(), answer, harness);
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Fields_and_words_that_nobody_knows_yet_break_nothing()
    {
        PlatformHarness harness = await StartAsync();
        await harness.PrepareUnknownFieldsAsync();
        UnknownFieldsAnswer tomorrow = harness.UnknownFields;
        harness.Fail(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = tomorrow.Status, Body = Encoding.UTF8.GetBytes(tomorrow.Body), ContentType = "application/json", Headers = tomorrow.Headers });

        PublishResult result = await harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel);

        result.Status.ShouldBe(harness.Made);
        result.Reference!.Id.ShouldBe(tomorrow.PostId);
        Encoding.UTF8.GetString(result.RawAnswer.Span).ShouldBe(tomorrow.Body);
    }

    [Theory(Timeout = Patience)]
    [InlineData("plain")]
    [InlineData("escaped")]
    [InlineData("html")]
    public async Task A_network_that_repeats_the_post_in_its_error_does_not_make_us_repeat_it(string how)
    {
        PlatformHarness harness = await StartAsync();
        Post post = harness.PostWith($"secret plans <for> \"Zürich\" & more {Guid.NewGuid():N}");
        string text = post.Text!.ToString();
        string echo = how switch
        {
            "plain" => $"Your post '{text}' is not good",
            "escaped" => JsonSerializer.Serialize(new { detail = $"Your post {text} is not good" }), // \u00FC, \u0022, \u003C
            _ => $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>",
        };
        Credential credential = await harness.StoredCredentialAsync();
        string token = credential.AccessToken.Reveal();
        harness.Fail(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, Body = Encoding.UTF8.GetBytes($"{echo} Authorization: Bearer {token}"), ContentType = "text/plain" });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => harness.PublishAsync(post, cancellationToken: Cancel));

        string told = $"{error} {error.Body}";
        error.Body.ShouldNotBeNullOrEmpty();
        told.ShouldNotContain(token);
        told.ShouldNotContain(text);
        told.ShouldNotContain("secret plans");
    }

    private static void AssertTold(SocialApiException error, HostileAnswer answer, PlatformHarness harness)
    {
        error.Status.ShouldBe(answer.Status);
        error.Platform.ShouldBe(harness.Platform);
        error.Account.ShouldBe(harness.Account);
        error.Code.IsEmpty.ShouldBeFalse();
        error.Message.ShouldNotBeNullOrWhiteSpace();
        if (answer.Fault.Body is { IsEmpty: false })
        {
            error.Body.ShouldNotBeNullOrEmpty();
            error.Body.Length.ShouldBeLessThanOrEqualTo(4096);
        }
    }

    /// <summary>Runs a call of which only its result or an error of ours may come; anything else fails the test where it was thrown.</summary>
    private static async Task<(T? Result, SocialException? Error)> TryAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return (await call(), null);
        }
        catch (SocialException e)
        {
            return (default, e);
        }
    }
}
