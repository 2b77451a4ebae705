using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;

namespace Social.Tests.Pipeline;

/// <summary>Requests without a body over a real socket that dies: the server counts.</summary>
public sealed class BodylessTests : IAsyncLifetime
{
    private static readonly PlatformName Name = new("bare");
    private static readonly AccountKey Account = new(Name, "1");
    private static readonly SocialRoute Commit = new("commit", HttpMethod.Post, "/c") { Kind = RouteKind.Commit, Credentials = [] };
    private static readonly SocialRoute Write = new("write", HttpMethod.Delete, "/w") { Kind = RouteKind.Write, Credentials = [] };

    private readonly HangingUpServer _server = new();

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_transport_alone_repeats_a_request_that_has_no_content()
    {
        using HttpClient bare = new();
        (await bare.PostAsync(new Uri(_server.Host), null)).EnsureSuccessStatusCode();

        await Should.ThrowAsync<HttpRequestException>(() => bare.PostAsync(new Uri(_server.Host), null));

        _server.Arrivals.ShouldBeGreaterThan(2, "or these tests show nothing");
    }

    [Fact]
    public async Task A_commit_without_a_body_arrives_once()
    {
        await using ServiceProvider services = await ServicesAsync(4);
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(Name.Value);
        await client.SendAsync(new SocialCall(Commit, Account) { Gate = new RecordingGate() });
        RecordingGate gate = new();

        SocialException error = await Should.ThrowAsync<SocialException>(() => client.SendAsync(new SocialCall(Commit, Account) { Gate = gate }));

        error.IsOutcomeUnknown.ShouldBeTrue();
        gate.Events.ShouldBe(["arm"]);
        _server.Arrivals.ShouldBe(2);
    }

    [Fact]
    public async Task A_write_without_a_body_arrives_as_often_as_the_policy_says()
    {
        await using ServiceProvider services = await ServicesAsync(3);
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(Name.Value);
        await client.SendAsync(new SocialCall(Write, Account));

        await Should.ThrowAsync<SocialException>(() => client.SendAsync(new SocialCall(Write, Account)));

        _server.Arrivals.ShouldBe(1 + 3);
    }

    private async Task<ServiceProvider> ServicesAsync(int attempts)
    {
        BareOptions options = new(_server.Host);
        options.Retry.MaxAttempts = attempts;
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        ServiceProvider services = new ServiceCollection().AddSocial().AddPlatform(Name, _ => new PlatformDefinition { Name = Name, Options = options, Errors = new NoErrors() }).Services.BuildServiceProvider();
        await services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = Account, Credentials = [] });
        return services;
    }

    private sealed class BareOptions(string host) : PlatformOptions
    {
        public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string> { [HostNames.Api] = host };
    }

    private sealed class NoErrors : IErrorClassifier
    {
        public PlatformError? Classify(in PlatformAnswer answer) => null;
    }
}
