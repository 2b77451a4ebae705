using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.Watch;

namespace Social.Reddit.Tests;

/// <summary>An emulated Reddit and the family pointed at it: what every test that talks HTTP starts from.</summary>
public sealed class RedditFixture : IAsyncDisposable
{
    public const string Submit = "/api/submit";

    private RedditFixture(SocialEmulator emulator, ServiceProvider services, EmulatedRedditToken token)
    {
        Emulator = emulator;
        Services = services;
        Token = token;
        Account = new AccountKey(PlatformName.Reddit, "t2_" + token.User!.Id);
        Target = PublishTarget.To(Account, "r/emulated");
    }

    public SocialEmulator Emulator { get; }

    public RedditEmulator Network => Emulator.Reddit;

    public EmulatedRedditSubreddit Subreddit => Network.DefaultSubreddit;

    public ServiceProvider Services { get; }

    public EmulatedRedditToken Token { get; }

    public AccountKey Account { get; }

    /// <summary>Gets the account posting to <c>r/emulated</c>.</summary>
    public PublishTarget Target { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public RedditClient Reddit => Services.GetRequiredService<RedditClient>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RedditFixture> StartAsync(Action<RedditOptions>? options = null, Action<IServiceCollection>? services = null, IReadOnlyList<string>? scopes = null, TimeProvider? time = null)
    {
        SocialEmulatorOptions emulatorOptions = new();
        emulatorOptions.Only(emulatorOptions.Reddit);
        if (time is not null)
        {
            emulatorOptions.TimeProvider = time;
        }

        SocialEmulator started = await SocialEmulator.StartAsync(emulatorOptions, Cancel);
        ServiceCollection collection = new();
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        LeakWatch.AddTo(collection);
        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddReddit(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            o.LookupWait = TimeSpan.Zero;
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedRedditToken token = started.Reddit.IssueToken(scopes: scopes);
        RedditFixture fixture = new(started, provider, token);
        CredentialKey key = CredentialKey.For(fixture.Account, CredentialKind.OAuth2);
        await provider.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key, AccessToken = new Secret(token.AccessToken), RefreshToken = Secret.FromString(token.RefreshToken), ExpiresAt = token.ExpiresAt, Scopes = [.. token.Scopes],
        });
        await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = fixture.Account, Handle = token.User!.Name, Credentials = [key] });
        return fixture;
    }

    public Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null) => Social.PublishAsync(post, Target, options, Cancel);

    /// <summary>Answers the next request of a route with what the network once said.</summary>
    public void Answer(string method, string path, string body, int status = 200, string contentType = "application/json; charset=UTF-8", params (string Name, string Value)[] headers) =>
        Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, Method = method, PathPattern = path, StatusCode = status, Body = System.Text.Encoding.UTF8.GetBytes(body), ContentType = contentType,
            Headers = headers.ToDictionary(h => h.Name, h => h.Value),
        });

    /// <summary>Reads the form of the only request to a path.</summary>
    public Dictionary<string, string> FormOf(string path) => Network.Requests.Of("POST", path)[^1].BodyText.Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => Decode(p[0]), p => Decode(p[1]));

    public async ValueTask DisposeAsync()
    {
        LeakWatch.Guard("token", Network.Secrets);
        LeakWatch.Guard("post's words", Network.Submissions.Select(s => s.Text).Where(IsTelling));
        LeakWatch.Guard("comment's words", Network.Comments.Select(c => c.Text).Where(IsTelling));
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // Words that nothing else has a reason to say.
    private static bool IsTelling(string text) => text.Length >= 12 && text.Contains(' ', StringComparison.Ordinal);
}
