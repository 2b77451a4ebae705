using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social;
using Social.AotSmoke;
using Social.Google;
using Social.LinkedIn;
using Social.Meta;
using Social.Reddit;
using Social.TikTok;
using Social.Twitter;
using Social.YouTube;

// Publishes through everything the packages have, compiled natively: what the trimmer took away too much of fails here.
if (args.Length < 2 || args.Length % 2 != 0 || !args.Contains(Arguments.Twitter))
{
    Console.Error.WriteLine("Usage: AotSmoke --twitter HOST,ACCESS-TOKEN [--linkedin HOST,ACCESS-TOKEN] [--reddit HOST,ACCESS-TOKEN] [--started-at NANOSECONDS-SINCE-1970]");
    return 2;
}

Arguments arguments = Arguments.Parse(args);
(string host, string? token) = arguments.HostAndToken(Arguments.Twitter)!.Value;

ServiceCollection services = new();
services.AddSocial()
    .AddTwitter(o => (o.ApiHost, o.AccessToken) = (host, token))
    .AddLinkedIn(o => (o.ApiHost, o.AccessToken) = arguments.HostAndToken(Arguments.LinkedIn) ?? (o.ApiHost, null))
    .AddTikTok()
    .AddYouTube()
    .AddGoogleBusiness()
    .AddReddit(o => (o.ApiHost, o.AccessToken) = arguments.HostAndToken(Arguments.Reddit) ?? (o.ApiHost, null))
    .AddThreads();
await using ServiceProvider provider = services.BuildServiceProvider();
ISocial social = provider.GetRequiredService<ISocial>();
TwitterClient twitter = provider.GetRequiredService<TwitterClient>();

ConnectedAccount account = await twitter.Accounts.ImportConfiguredAsync();
Require(account.Handle is { Length: > 0 }, "the network told whose token it is");

PublishResult text = await social.PublishAsync(new Post { Text = $"Compiled ahead of time {Guid.NewGuid():N}" }, account.Key);
Require(text.Status == PublishStatus.Published && text.Reference is { Id.Length: > 0 }, "a text post is published");
if (arguments.StartedAt is { } started)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first publish after {(DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds - started:F1} ms"));
}

byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mNQaDiAFTEMLQkAOsZYAf+tz8gAAAAASUVORK5CYII=");
Post picture = new() { Text = $"With an image {Guid.NewGuid():N}", Media = [new MediaAttachment { Source = MediaSource.FromBytes(png, "square.png"), AltText = "A blue square" }] };
PublishResult image = await social.PublishAsync(picture, account.Key);
Require(image.IsSuccess && image.Reference is not null, "a post with an image is published");

IPostReader? reader = await social.FindAsync<IPostReader>(account.Key);
Require(reader is not null, "posts can be read");
PublishedPost? read = await reader!.GetPostAsync(account.Key, image.Reference!.Id!);
Require(read is { Media.Count: 1 } && read.Text?.Contains("With an image", StringComparison.Ordinal) == true, "the post reads back with its text and its image");
Console.WriteLine($"published {text.Reference!.Url} and {image.Reference.Url}");

// Every client can be made, whether or not there is a network to talk to.
object[] clients =
[
    provider.GetRequiredService<LinkedInClient>(), provider.GetRequiredService<TikTokClient>(), provider.GetRequiredService<YouTubeClient>(),
    provider.GetRequiredService<GoogleBusinessClient>(), provider.GetRequiredService<RedditClient>(), provider.GetRequiredService<ThreadsClient>(),
];
IReadOnlyCollection<PlatformName> networks = [.. provider.GetRequiredService<IAccountConnectors>().Platforms];
Require(networks.Count == clients.Length + 1, "every network connects accounts");

if (arguments.HostAndToken(Arguments.LinkedIn) is not null)
{
    await PublishTextAsync(await provider.GetRequiredService<LinkedInClient>().Accounts.ImportConfiguredAsync(), null);
}

if (arguments.HostAndToken(Arguments.Reddit) is not null)
{
    await PublishTextAsync(await provider.GetRequiredService<RedditClient>().Accounts.ImportConfiguredAsync(), "emulated");
}

return 0;

async Task PublishTextAsync(ConnectedAccount connected, string? destination)
{
    PublishTarget target = destination is null ? connected.Key : PublishTarget.To(connected.Key, destination);
    string words = $"Compiled ahead of time {Guid.NewGuid():N}";
    PublishResult result = await social.PublishAsync(new Post { Title = "Ahead of time", Text = words }, target);
    Require(result.IsSuccess && result.Reference is { Id.Length: > 0 }, $"a text post is published on {connected.Key.Platform}");
    Console.WriteLine($"published {result.Reference!.Url}");
}

static void Require(bool condition, string what)
{
    if (!condition)
    {
        Console.Error.WriteLine($"Not so: {what}.");
        Environment.Exit(1);
    }
}
