using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social;
using Social.AotSmoke;
using Social.Twitter;

// Publishes through everything the packages have, compiled natively: what the trimmer took away too much of fails here.
if (args.Length < 2 || args.Length % 2 != 0 || !args.Contains(Arguments.Twitter))
{
    Console.Error.WriteLine("Usage: AotSmoke --twitter HOST,ACCESS-TOKEN [--linkedin HOST,ACCESS-TOKEN] [--reddit HOST,ACCESS-TOKEN] [--facebook HOST,ACCESS-TOKEN] [--started-at NANOSECONDS-SINCE-1970]");
    return 2;
}

Arguments arguments = Arguments.Parse(args);
(string host, string? token) = arguments.HostAndToken(Arguments.Twitter)!.Value;

ServiceCollection services = new();
ISocialBuilder family = services.AddSocial().AddTwitter(o => (o.ApiHost, o.AccessToken) = (host, token));
#if EVERY_NETWORK
OtherNetworks.Register(family, arguments);
#endif
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

#if EVERY_NETWORK
Console.WriteLine(await OtherNetworks.RunAsync(provider, arguments));
#endif
return 0;

static void Require(bool condition, string what)
{
    if (!condition)
    {
        Console.Error.WriteLine($"Not so: {what}.");
        Environment.Exit(1);
    }
}
