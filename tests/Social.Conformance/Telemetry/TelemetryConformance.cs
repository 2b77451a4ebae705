using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Testing;

namespace Social.Conformance;

/// <summary>What an operator sees of a user's action: one span, its metrics, and neither a token nor a word of the post.</summary>
public abstract class TelemetryConformance : ConformanceSuite
{
    [Fact(Timeout = Patience)]
    public async Task A_publish_is_one_span_and_tells_no_secret()
    {
        using Witness witness = new();
        PlatformHarness harness = await WatchAsync(witness);
        Post post = harness.NewPost();

        await harness.PublishAsync(post, cancellationToken: Cancel);

        Activity span = witness.Spans.ShouldHaveSingleItem();
        span.DisplayName.ShouldBe($"{harness.Platform} publish");
        span.GetTagItem("social.platform").ShouldBe(harness.Platform.Value);
        span.GetTagItem("social.outcome").ShouldBe(harness.Made.Value);
        span.Status.ShouldNotBe(ActivityStatusCode.Error);
        witness.HttpSpans.ShouldNotBeEmpty();
        witness.HttpSpans.ShouldAllBe(http => http.ParentSpanId == span.SpanId);
        witness.Metrics.ShouldContain(m => m.StartsWith("metric social.operation.duration", StringComparison.Ordinal));
        await AssertSilentAsync(harness, witness, post);
    }

    [Fact(Timeout = Patience)]
    public async Task A_publish_that_waits_refreshes_and_looks_is_still_one_span()
    {
        using Witness witness = new();
        PlatformHarness harness = await WatchAsync(witness);
        Assert.SkipUnless(harness.RenewsExpiredTokens, $"{harness.Platform} renews only good tokens.");
        Credential before = await harness.StoredCredentialAsync();
        harness.ExpireTokenOnServer();
        harness.Fail(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Skip = 1 });
        Post post = harness.NewPost();

        await harness.PublishAsync(post, cancellationToken: Cancel);

        witness.Spans.Count(s => s.DisplayName.EndsWith(" publish", StringComparison.Ordinal)).ShouldBe(1);
        witness.HttpSpans.Count.ShouldBeGreaterThan(2);
        await AssertSilentAsync(harness, witness, post);
        witness.Everything.ShouldNotContain(before.AccessToken.Reveal());
        witness.Everything.ShouldNotContain((before.RefreshToken ?? before.AccessToken).Reveal());
    }

    [Fact(Timeout = Patience)]
    public async Task A_publish_that_fails_says_so_and_tells_no_secret()
    {
        using Witness witness = new();
        PlatformHarness harness = await WatchAsync(witness);
        Post post = harness.NewPost();
        harness.Fail(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 403, Body = Encoding.UTF8.GetBytes($"{{\"detail\":\"{post.Text} is not allowed\"}}"), ContentType = "application/json" });

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(post, cancellationToken: Cancel));

        Activity span = witness.Spans.ShouldHaveSingleItem();
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.GetTagItem("social.outcome").ShouldBe(error.Code.Value);
        await AssertSilentAsync(harness, witness, post);
    }

    [Fact(Timeout = Patience)]
    public async Task A_failure_of_the_network_tells_no_secret()
    {
        using Witness witness = new();
        PlatformHarness harness = await WatchAsync(witness);
        Post post = harness.NewPost();
        await harness.GoOfflineAsync();

        await Should.ThrowAsync<SocialTransportException>(() => harness.PublishAsync(post, cancellationToken: Cancel));

        witness.Spans.ShouldHaveSingleItem().Status.ShouldBe(ActivityStatusCode.Error);
        await AssertSilentAsync(harness, witness, post);
    }

    private Task<PlatformHarness> WatchAsync(Witness witness) =>
        StartAsync(new HarnessSettings { Services = s => s.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(witness)) });

    private static async Task AssertSilentAsync(PlatformHarness harness, Witness witness, Post post)
    {
        Credential credential = await harness.StoredCredentialAsync();
        string everything = witness.Everything;
        everything.ShouldNotBeEmpty();
        everything.ShouldNotContain(post.Text!.ToString());
        everything.ShouldNotContain(credential.AccessToken.Reveal());
        everything.ShouldNotContain(credential.RefreshToken?.Reveal() ?? credential.AccessToken.Reveal());
    }
}
