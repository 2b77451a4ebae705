using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Social.Auth;
using Social.Pipeline;
using Social.Watch;

namespace Social.Tests.Pipeline;

/// <summary>A network of the tests' own, whose answers are scripted, so that the pipeline is seen alone.</summary>
internal sealed class TestPlatform : IAsyncDisposable
{
    public const string OtherHost = "pages";

    public static readonly PlatformName Name = new("test");
    public static readonly AccountKey Account = new(Name, "1");

    private readonly ServiceProvider _services;

    public TestPlatform(Func<HttpRequestMessage, int, Task<HttpResponseMessage>> answer, Action<TestOptions>? configure = null, TimeProvider? time = null, ICredentialRefresher? refresher = null, Action<ISocialPlatformBuilder>? extend = null)
    {
        Transport = new ScriptedTransport(answer);
        TestOptions options = new();
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        configure?.Invoke(options);
        ServiceCollection services = new();
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        LeakWatch.AddTo(services);
        LeakWatch.Guard("token", ["token-one", "refresh-one"]);
        services.AddSingleton(new CredentialStrategy(Name, CredentialKind.OAuth2) { Refresher = refresher });
        ISocialPlatformBuilder platform = services.AddSocial().AddPlatform(Name, _ => new PlatformDefinition { Name = Name, Options = options, Errors = new StatusClassifier() }, OtherHost);
        platform.HttpClient(HostNames.Api).ConfigurePrimaryHttpMessageHandler(() => Transport);
        platform.HttpClient(OtherHost).ConfigurePrimaryHttpMessageHandler(() => Transport);
        extend?.Invoke(platform);
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredKeyedService<PlatformClient>(Name.Value);
    }

    public ScriptedTransport Transport { get; }

    public PlatformClient Client { get; }

    public IServiceProvider Services => _services;

    public async Task<TestPlatform> ConnectAsync(params string[] scopes)
    {
        CredentialKey key = CredentialKey.For(Account, CredentialKind.OAuth2);
        await _services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential { Key = key, AccessToken = new Secret("token-one"), RefreshToken = new Secret("refresh-one"), Scopes = scopes });
        await _services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = Account, Credentials = [key] });
        return this;
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string json = "{}") => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal sealed class TestOptions : PlatformOptions
    {
        public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string> { [HostNames.Api] = "https://api.test", [OtherHost] = "https://pages.test" };
    }

    private sealed class StatusClassifier : IErrorClassifier
    {
        public PlatformError? Classify(in PlatformAnswer answer) => answer.Status < 300 ? null : StandardErrors.FromStatus(answer.Status, Encoding.UTF8.GetString(answer.Body.Span));
    }
}
