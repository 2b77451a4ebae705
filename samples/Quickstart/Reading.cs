using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Quickstart;

/// <summary>Chapter 3: the profile, the timeline and what people made of the posts.</summary>
internal sealed class Reading(ISocial social, Story story, IServiceProvider services)
{
    private const int MaxPosts = 10;

    public async Task RunAsync(ConnectedAccount account, CancellationToken stop)
    {
        if (services.GetService<SocialEmulator>() is { } emulator) Audience.Visit(emulator.Twitter);

        await story.StepAsync("Profile", async () => await (await AbilityAsync<IProfileReader>()).GetProfileAsync(account.Key, stop), Describe);

        List<PublishedPost>? posts = await story.StepAsync(
            "Timeline",
            async () => await (await AbilityAsync<IPostReader>()).ListPosts(account.Key).Take(MaxPosts).ToListAsync(stop),
            p => $"{p.Count} posts read");

        IReadOnlyList<PostMetrics>? metrics = null;
        if (posts is { Count: > 0 })
        {
            string[] ids = [.. posts.Select(p => p.Reference.Id).OfType<string>()];
            metrics = await story.StepAsync(
                "Metrics",
                async () => await (await AbilityAsync<IPostMetricsReader>()).ReadPostMetricsAsync(account.Key, ids, cancellationToken: stop),
                m => $"{m.Sum(p => p.Values.Count(v => v.Value is not null))} values of {m.Count} posts");
        }
        else
        {
            story.Skip("Metrics", "no posts were read");
        }

        story.EndChapter("3. Reading");
        if (posts is { Count: > 0 }) story.Console.Write(Tables.Timeline(posts));
        if (metrics is { Count: > 0 }) story.Console.Write(Tables.Metrics(metrics));

        async Task<T> AbilityAsync<T>()
            where T : class => await social.FindAsync<T>(account.Key, stop) ?? throw Publishing.Unable($"do what {typeof(T).Name} does");
    }

    private static string Describe(SocialProfile profile) => string.Create(
        CultureInfo.InvariantCulture, $"@{profile.Handle}, {profile.DisplayName}: {profile[MetricName.Posts]} posts, {profile[MetricName.Followers]} followers");
}
