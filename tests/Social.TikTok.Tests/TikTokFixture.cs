using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.TikTok.Tests.Media;

namespace Social.TikTok.Tests;

/// <summary>An emulated TikTok and the family pointed at it: what every test that talks HTTP starts from.</summary>
public sealed class TikTokFixture : IAsyncDisposable
{
    public const string VideoInit = "/v2/post/publish/video/init/";
    public const string InboxInit = "/v2/post/publish/inbox/video/init/";
    public const string PhotoInit = "/v2/post/publish/content/init/";
    public const string CreatorInfo = "/v2/post/publish/creator_info/query/";
    public const string Status = "/v2/post/publish/status/fetch/";
    public const string Upload = "/video/";

    private TikTokFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account, EmulatedTikTokToken token)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
        Token = token;
    }

    public SocialEmulator Emulator { get; }

    public TikTokEmulator Network => Emulator.TikTok;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    public EmulatedTikTokToken Token { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public TikTokClient TikTok => Services.GetRequiredService<TikTokClient>();

    public LoopbackMediaHost Host => Services.GetRequiredService<LoopbackMediaHost>();

    /// <summary>Starts it. Limits and daily caps are lifted unless a test is about them.</summary>
    public static async Task<TikTokFixture> StartAsync(
        Action<TikTokOptions>? options = null, Action<IServiceCollection>? services = null, Action<TikTokEmulatorOptions>? emulator = null, bool withHost = true, IReadOnlyList<string>? scopes = null)
    {
        SocialEmulatorOptions all = new();
        all.Only(all.TikTok);
        all.TikTok.EnforceRateLimits = false;
        all.TikTok.DailyPostCap = int.MaxValue;
        emulator?.Invoke(all.TikTok);
        SocialEmulator started = await SocialEmulator.StartAsync(all, TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        services?.Invoke(collection);
        ISocialBuilder builder = collection.AddSocial(o => o.AllowLoopbackMedia = true);
        if (withHost)
        {
            builder.AddLoopbackMediaHost();
        }

        builder.AddTikTok(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            o.StatusInterval = TimeSpan.FromMilliseconds(2);
            Lift(o);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedTikTokUser user = started.TikTok.DefaultUser;
        EmulatedTikTokToken token = started.TikTok.IssueToken(user, scopes);
        AccountKey account = new(PlatformName.TikTok, user.OpenIdFor(started.TikTok.DefaultApp));
        await ConnectAsync(provider, account, user.Username, token, CredentialKind.OAuth2);
        return new TikTokFixture(started, provider, account, token);
    }

    /// <summary>Raises the limits as TikTok does on request.</summary>
    public static void Lift(TikTokOptions options)
    {
        foreach (string window in (string[])["creator_info", "video.init", "inbox.init", "content.init", "status", "user.info"])
        {
            options.Limits["tiktok." + window] = 1_000_000;
        }
    }

    public static async Task ConnectAsync(IServiceProvider services, AccountKey account, string? handle, EmulatedTikTokToken token, CredentialKind kind)
    {
        CredentialKey key = CredentialKey.For(account, kind);
        await services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key,
            AccessToken = new Secret(token.AccessToken),
            RefreshToken = Secret.FromString(token.RefreshToken),
            ExpiresAt = token.ExpiresAt,
            RefreshExpiresAt = token.RefreshExpiresAt,
            Scopes = [.. token.Scopes],
            Lifetime = token.RefreshToken is null ? TokenLifetime.NeverExpires : TokenLifetime.RefreshToken,
        });
        await services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = account, Handle = handle, Credentials = [key] });
    }

    public static Post Video(string text = "hello", int length = 4096, double seconds = 5) => new()
    {
        Text = text,
        Media = [MediaSource.FromBytes(SampleMedia.Mp4(length, seconds), "film.mp4")],
        Visibility = Visibility.Public,
    };

    public static Post PulledVideo(string text = "hello") => new()
    {
        Text = text,
        Media = [MediaSource.FromUrl(new Uri("https://media.example.com/film.mp4"))],
        Visibility = Visibility.Public,
    };

    public static Post Photos(string text = "hello", int count = 2) => new()
    {
        Text = text,
        Media = [.. Enumerable.Range(0, count).Select(i => (MediaAttachment)MediaSource.FromBytes(SampleMedia.Jpeg(), $"{i}.jpg"))],
        Visibility = Visibility.Public,
    };

    public Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null, Placement? placement = null) =>
        Social.PublishAsync(post, PublishTarget.To(Account, null, placement), options, TestContext.Current.CancellationToken);

    /// <summary>The one problem for which a post is refused.</summary>
    public async Task<ValidationProblem> RefusedAsync(Post post)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => PublishAsync(post));
        return error.Problems.Where(p => p.Severity == ValidationSeverity.Error).ShouldHaveSingleItem();
    }

    /// <summary>The last body that arrived on a route.</summary>
    public JsonElement Sent(string path) => JsonDocument.Parse(Network.Requests.Of("POST", path)[^1].BodyText).RootElement;

    public int CountOf(string path, string method = "POST") => Network.Requests.CountOf(method, path);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
