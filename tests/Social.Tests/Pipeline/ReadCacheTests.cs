using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;
using Social.Telemetry;
using Social.Tests.Testing;

namespace Social.Tests.Pipeline;

public sealed class ReadCacheTests
{
    private static readonly SocialRoute Profile = new("profile", HttpMethod.Get, "/profile") { Credentials = [CredentialKind.OAuth2], Cache = ReadKind.Profile };
    private static readonly SocialRoute Change = new("change", HttpMethod.Post, "/change") { Credentials = [CredentialKind.OAuth2] };
    private static readonly JsonTypeInfo<JsonElement> Json = JsonContext.Default.JsonElement;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task It_is_off_by_default()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(TestPlatform.Json(HttpStatusCode.OK)), time: _time).ConnectAsync();

        await platform.Client.SendAsync(Call(), Json);
        await platform.Client.SendAsync(Call(), Json);

        platform.Transport.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_fresh_answer_is_served_without_asking_and_counted()
    {
        await using TestPlatform platform = await StartAsync((_, n) => TestPlatform.Json(HttpStatusCode.OK, $$"""{"n":{{n}}}"""));

        await platform.Client.SendAsync(Call(), Json);
        SocialAnswer<JsonElement> second = await platform.Client.SendAsync(Call(), Json);

        second.Value.GetProperty("n").GetInt32().ShouldBe(1);
        platform.Transport.Count.ShouldBe(1);
        (await platform.Services.GetRequiredService<SocialStatistics>().ReadAsync())[0].CacheHitRate.ShouldBe(0.5);
    }

    [Fact]
    public async Task What_did_not_change_is_not_read_again()
    {
        await using TestPlatform platform = await StartAsync((_, n) =>
        {
            HttpResponseMessage answer = n == 1 ? TestPlatform.Json(HttpStatusCode.OK, """["x"]""") : new HttpResponseMessage(HttpStatusCode.NotModified);
            answer.Headers.TryAddWithoutValidation("ETag", "\"v1\"");
            return answer;
        });

        SocialAnswer<List<string>> first = await platform.Client.SendAsync(Call(), JsonContext.Default.ListString);
        SocialAnswer<List<string>> fresh = await platform.Client.SendAsync(Call(), JsonContext.Default.ListString);
        _time.Advance(TimeSpan.FromMinutes(2));
        SocialAnswer<List<string>> unchanged = await platform.Client.SendAsync(Call(), JsonContext.Default.ListString);

        platform.Transport.Count.ShouldBe(2);
        fresh.Value.ShouldBeSameAs(first.Value);
        unchanged.Value.ShouldBeSameAs(first.Value);
    }

    [Fact]
    public async Task A_stale_answer_is_asked_for_by_its_tag_and_a_304_serves_it_again()
    {
        List<string?> asked = [];
        await using TestPlatform platform = await StartAsync((request, n) =>
        {
            asked.Add(request.Headers.TryGetValues("If-None-Match", out IEnumerable<string>? tags) ? tags.Single() : null);
            HttpResponseMessage answer = n == 1 ? TestPlatform.Json(HttpStatusCode.OK, """{"n":1}""") : new HttpResponseMessage(HttpStatusCode.NotModified);
            answer.Headers.TryAddWithoutValidation("ETag", "\"v1\"");
            return answer;
        });

        await platform.Client.SendAsync(Call(), Json);
        _time.Advance(TimeSpan.FromMinutes(2));
        SocialAnswer<JsonElement> again = await platform.Client.SendAsync(Call(), Json);
        SocialAnswer<JsonElement> fresh = await platform.Client.SendAsync(Call(), Json);

        asked.ShouldBe([null, "\"v1\""]);
        again.Value.GetProperty("n").GetInt32().ShouldBe(1);
        fresh.Value.GetProperty("n").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_write_of_the_account_drops_what_it_made_stale()
    {
        await using TestPlatform platform = await StartAsync((_, n) => TestPlatform.Json(HttpStatusCode.OK, $$"""{"n":{{n}}}"""));

        await platform.Client.SendAsync(Call(), Json);
        await platform.Client.SendAsync(new SocialCall(Change, TestPlatform.Account));
        SocialAnswer<JsonElement> after = await platform.Client.SendAsync(Call(), Json);

        after.Value.GetProperty("n").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Asking_for_what_is_fresh_never_reads_the_cache()
    {
        await using TestPlatform platform = await StartAsync((_, n) => TestPlatform.Json(HttpStatusCode.OK, $$"""{"n":{{n}}}"""));

        await platform.Client.SendAsync(Call(), Json);
        SocialAnswer<JsonElement> fresh = await platform.Client.SendAsync(new SocialCall(Profile, TestPlatform.Account) { IsFresh = true }, Json);

        fresh.Value.GetProperty("n").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_error_is_not_kept()
    {
        await using TestPlatform platform = await StartAsync((_, n) => TestPlatform.Json(n == 1 ? HttpStatusCode.NotFound : HttpStatusCode.OK));

        await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(Call(), Json));
        await platform.Client.SendAsync(Call(), Json);

        platform.Transport.Count.ShouldBe(2);
    }

    private static SocialCall Call() => new(Profile, TestPlatform.Account);

    private Task<TestPlatform> StartAsync(Func<HttpRequestMessage, int, HttpResponseMessage> answer) =>
        new TestPlatform((request, n) => Task.FromResult(answer(request, n)), o => o.ReadCache.Profiles = TimeSpan.FromMinutes(1), _time).ConnectAsync();
}
