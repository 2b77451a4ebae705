using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quickstart;
using Social.Testing;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(Stage.Configuration(args));
Stage stage = Stage.Of(args, builder.Configuration);
await using SocialEmulator? emulator = stage.IsEmulated ? await SocialEmulator.StartAsync() : null;

// The library: it reads the section Social:Twitter and the variables TWITTER_… by itself.
ISocialBuilder social = builder.Services.AddSocial().AddTwitter();
if (stage.IsEmulated) social.AddLinkedIn().AddTikTok().AddYouTube().AddGoogleBusiness().AddReddit().AddMeta();
if (emulator is not null) social.UseEmulator(emulator).Services.AddSingleton(emulator);

// The story: one class per chapter, and what writes it down.
Story story = new(Terminal.Open());
builder.Services.AddSingleton(stage).AddSingleton(story);
builder.Services.AddSingleton<Connecting>().AddSingleton<Publishing>().AddSingleton<Reading>().AddSingleton<RidingOut>().AddSingleton<EveryNetwork>();
stage.Quieten(builder.Logging);

using IHost host = builder.Build();
CancellationToken stop = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
try
{
    await host.StartAsync(stop); // a setting that cannot work is told here, before anything is sent
    story.Open(stage, emulator);
    if (await Chapter<Connecting>().RunAsync(stop) is { } account)
    {
        await Chapter<Publishing>().RunAsync(account, stop);
        await Chapter<Reading>().RunAsync(account, stop);
        await Chapter<RidingOut>().RunAsync(account, stop);
        await Chapter<EveryNetwork>().RunAsync(stop);
    }

    return story.Close(emulator);
}
catch (OptionsValidationException e)
{
    return story.Misconfigured(e.Failures);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130; // Ctrl+C
}

T Chapter<T>()
    where T : notnull => host.Services.GetRequiredService<T>();
